package org.apostil.export;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apostil.annotation.Mode;
import org.apostil.source.SourceText;

/**
 * One source of a report with what is said about it.
 *
 * @param id           of the source
 * @param version      of the text that was annotated
 * @param title        the title of the source, or the one it goes by here
 * @param workingTitle whether the source bears no title and this one was given to it
 * @param statement    the source summary statement: how good it is and why; null where nobody wrote one
 * @param superseded   whether a newer text of the source is known
 * @param notes        every annotation that the report holds, in the order of their numbers
 * @param discussions  threads on its notes and passages; empty where they are not included
 * @param rulings      what was ruled where analysts differed; empty where nothing was, or it is not included
 * @param audit        who did what to it, oldest first; empty where it is not included
 */
public record AnnotatedSource(UUID id, UUID version, String title, boolean workingTitle, Provenance provenance, SourceText text, String statement,
                              boolean superseded, List<Note> notes, List<Discussion> discussions, List<Ruling> rulings, List<AuditLine> audit) {

    public AnnotatedSource {
        Objects.requireNonNull(title, "A source needs a title, a working title at least.");
        Objects.requireNonNull(provenance, "A report needs the provenance of its source.");
        Objects.requireNonNull(text, "A report needs the text that it annotates.");
        notes = List.copyOf(notes);
        discussions = List.copyOf(discussions);
        rulings = List.copyOf(rulings);
        audit = List.copyOf(audit);
    }

    /** The same with those rulings alone whose outcome is a note of it: others tell of what nobody approved. */
    public AnnotatedSource withRulingsOnItsNotes() {
        return new AnnotatedSource(id, version, title, workingTitle, provenance, text, statement, superseded, notes, discussions,
            rulings.stream().filter(ruling -> ruling.note() != null).toList(), audit);
    }

    /** How many of its discussions are open. */
    public long openDiscussions() {
        return discussions.stream().filter(discussion -> discussion.resolution() == null).count();
    }

    /** The same without what a report does not include of discussions, rulings and the audit trail. */
    AnnotatedSource only(Inclusion included) {
        return new AnnotatedSource(id, version, title, workingTitle, provenance, text, statement, superseded, notes, included.discussions() ? discussions : List.of(),
            included.dissent() ? rulings : List.of(), included.audit() ? audit : List.of());
    }

    /** Who states a claim: the attribution chain, the outermost teller first; without one the author of the source in their own voice, or nobody. */
    public String statedBy(Note claim) {
        if (!claim.chain().isEmpty()) {
            return claim.chain().stream().map(Teller::name).collect(Collectors.joining(" → "));
        }
        if (claim.mode() != Mode.AUTHORS_VOICE) {
            return "Nobody is named";
        }
        return provenance.author() == null || provenance.author().isBlank() ? "The source itself" : provenance.author() + ", author of the source";
    }
}
