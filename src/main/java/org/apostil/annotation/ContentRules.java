package org.apostil.annotation;

import java.util.ArrayList;
import java.util.List;
import org.apostil.claim.Claim;
import org.apostil.platform.Problem;
import org.apostil.platform.Problem.Violation;
import org.apostil.platform.Text;

/** What each kind of annotation needs. All that is missing is said at once, each at its field. */
final class ContentRules {

    private final AnnotationContent content;
    private final List<Violation> violations = new ArrayList<>();

    private ContentRules(AnnotationContent content) {
        this.content = content;
    }

    /**
     * Holds {@code content} against the rules of its kind.
     *
     * @throws Problem naming every field that is not accepted
     */
    static void check(AnnotationContent content) {
        ContentRules rules = new ContentRules(content);
        rules.check();
        if (!rules.violations.isEmpty()) {
            throw Problem.invalid(rules.violations);
        }
    }

    private void check() {
        if (content.kind() == null) {
            refuse("kind", "Choose what it is: a claim, a speaker mention, a credibility note or a comment.");
            return;
        }
        if (content.spans().stream().noneMatch(span -> span.role() == SpanRole.CONTENT)) {
            refuse("spans", "Select the passage that it is about in the text.");
        }
        if (content.spans().stream().anyMatch(span -> span.role() == null)) {
            refuse("spans", "Say of each span what it is: content, cue or source.");
        }
        onlyWhatTheKindTakes(content.kind());
        switch (content.kind()) {
            case CLAIM -> claim();
            case SPEAKER_MENTION -> mention();
            case CREDIBILITY_NOTE -> credibilityNote();
            case COMMENT -> comment();
        }
    }

    private void claim() {
        if (Text.orNull(content.proposition()) == null) {
            refuse("proposition", "Write the claim as one sentence that is either so or not so.");
        } else if (content.proposition().codePoints().count() > Claim.LONGEST) {
            refuse("proposition", "A claim has at most %d characters. Write it as one sentence, and the rest as a note.".formatted(Claim.LONGEST));
        }
        if (content.mode() == null) {
            refuse("mode", "Choose how it is said: direct, indirect, mixed, or in the author's own voice.");
        } else if (content.mode() == Mode.AUTHORS_VOICE && !content.speakers().isEmpty()) {
            refuse("speakers", "In the author's voice nobody else speaks. Remove the speakers, or choose another mode.");
        } else if (content.mode() != Mode.AUTHORS_VOICE && content.speakers().isEmpty()) {
            refuse("speakers", "Name who says it, the outermost teller first. If nobody is named, add an anonymous or unspecified speaker.");
        }
        if (content.speakers().stream().distinct().count() < content.speakers().size()) {
            refuse("speakers", "The same speaker stands twice in the chain: an account that comes back to its own teller has no source. Remove one.");
        }
    }

    private void mention() {
        if (content.speakers().size() != 1) {
            refuse("speakers", "Name the one speaker that this passage is about.");
        }
    }

    private void credibilityNote() {
        if (content.reliability() == null && content.credibility() == null) {
            refuse("reliability", "Grade the reliability of the source, the credibility of the information, or both.");
        }
        reasoned("reliability", content.reliability(), content.reliabilityReason());
        reasoned("credibility", content.credibility(), content.credibilityReason());
        if (content.credibility() == Credibility.CONFIRMED && Text.orNull(content.independentOrigin()) == null && content.confirmedBy() == null) {
            refuse("independentOrigin", "Grade 1 needs an origin other than the one that made the statement. Record it here, or choose another grade. An outlet that repeats another is the same origin.");
        }
        confirmed();
    }

    /** A statement confirms another statement, and only where the grade says so. */
    private void confirmed() {
        no("confirmedBy", content.confirmedBy() != null && content.credibility() != Credibility.CONFIRMED, "Only grade 1 rests on another origin. Remove it here, or choose grade 1.");
        no("confirmedBy", content.confirmedBy() != null && content.about() == null, "A statement confirms another. Say which claim is graded, or name the origin in words.");
        no("confirmedBy", content.confirmedBy() != null && content.confirmedBy().equals(content.about()), "A statement does not confirm itself. Choose another.");
    }

    private void comment() {
        if (Text.orNull(content.note()) == null) {
            refuse("note", "Write the comment.");
        }
    }

    private void onlyWhatTheKindTakes(AnnotationKind kind) {
        if (kind != AnnotationKind.CLAIM) {
            no("spans", content.spans().stream().anyMatch(span -> span.role() == SpanRole.CUE || span.role() == SpanRole.SOURCE), "Cue and source are parts of a claim. Remove them here.");
            no("mode", content.mode() != null, "Only a claim is said directly or indirectly. Remove it here.");
            no("proposition", Text.orNull(content.proposition()) != null, "Only a claim has a proposition. Remove it here.");
        }
        if (kind != AnnotationKind.CLAIM && kind != AnnotationKind.SPEAKER_MENTION) {
            no("speakers", !content.speakers().isEmpty(), "Speakers belong to claims and mentions. Remove them here.");
        }
        if (kind != AnnotationKind.CREDIBILITY_NOTE) {
            no("reliability", content.reliability() != null || Text.orNull(content.reliabilityReason()) != null, "Grades belong to a credibility note. Remove this one here.");
            no("credibility", content.credibility() != null || Text.orNull(content.credibilityReason()) != null, "Grades belong to a credibility note. Remove this one here.");
            no("independentOrigin", Text.orNull(content.independentOrigin()) != null, "An independent origin belongs to a credibility note. Remove it here.");
            no("confirmedBy", content.confirmedBy() != null, "An independent origin belongs to a credibility note. Remove it here.");
            no("about", content.about() != null, "Only a credibility note grades another annotation. Remove it here.");
        }
    }

    private void no(String field, boolean isThere, String detail) {
        if (isThere) {
            refuse(field, detail);
        }
    }

    private void reasoned(String axis, Object grade, String reason) {
        if (grade != null && Text.orNull(reason) == null) {
            refuse(axis + "Reason", "Write the reason for this grade.");
        }
        if (grade == null && Text.orNull(reason) != null) {
            refuse(axis, "Choose the grade that this reason is for.");
        }
    }

    private void refuse(String field, String detail) {
        violations.add(new Violation(field, detail));
    }
}
