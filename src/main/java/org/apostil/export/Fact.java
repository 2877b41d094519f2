package org.apostil.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apostil.annotation.AnnotationKind;
import org.apostil.platform.Coded;
import org.apostil.platform.Format;

/**
 * A name and what it is: a line of a title page, of a provenance, of a note.
 *
 * @param value may have several lines
 */
public record Fact(String name, String value) {

    /** What is known of a report as a whole: of a release its approvers, of any copy when and for whom it was made. */
    public static List<Fact> of(AnnotatedReport report) {
        ReportHead head = report.head();
        List<Fact> facts = new ArrayList<>();
        if (head.release() != null) {
            facts.add(new Fact("Release", "%s, %s, by %s".formatted(head.release().number(), Phrases.moment(head.release().at()), Phrases.known(head.release().by()))));
            facts.add(new Fact("Approved by", head.release().approvals().isEmpty() ? "Nobody" : head.release().approvals().stream()
                .map(approval -> Phrases.known(approval.by()) + ", " + Phrases.moment(approval.at())).collect(Collectors.joining("\n"))));
        }
        facts.add(new Fact("Handling", Phrases.coded(head.handling())));
        add(facts, "Authors", String.join(", ", head.authors()));
        add(facts, "Edition", head.edition() == 0 ? null : String.valueOf(head.edition()));
        facts.add(new Fact("Project", Phrases.known(head.export().project())));
        facts.add(new Fact("Exported", Phrases.moment(head.export().at()) + " for " + Phrases.known(head.export().forWhom())));
        return facts;
    }

    /** Where a source comes from. What is not known is said to be unknown. */
    public static List<Fact> of(AnnotatedSource source) {
        Provenance from = source.provenance();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("Author", Phrases.known(from.author()) + (Phrases.isBlank(from.affiliation()) ? "" : ", " + from.affiliation())));
        facts.add(new Fact("Publisher", Phrases.known(from.publisher())));
        facts.add(new Fact("Published", Format.date(from.published())));
        facts.add(new Fact("Language", Phrases.language(from.language())));
        facts.add(new Fact("Address", Phrases.known(from.url())));
        String when = from.acquired() == null ? "date unknown" : Phrases.moment(from.acquired());
        facts.add(new Fact("Acquired", Phrases.isBlank(from.how()) ? when : from.how() + ", " + when));
        facts.add(new Fact("Handling", Phrases.coded(from.handling())));
        facts.add(new Fact("Length", String.format(Locale.ENGLISH, "%,d characters", source.text().length())));
        facts.add(new Fact("Source SHA-256", source.text().sha256()));
        add(facts, "Source summary", source.statement());
        add(facts, "Superseded", source.superseded() ? "A newer text of this source is known; this report is about the older one." : null);
        return facts;
    }

    /** What a note says beside its passages: statement, speakers, grade with reasons, state, author, decisions. */
    public static List<Fact> of(Note note, AnnotatedSource source) {
        List<Fact> facts = new ArrayList<>();
        add(facts, "Claim", note.proposition());
        add(facts, "Mode", note.mode() == null ? null : note.mode().words());
        if (!note.chain().isEmpty()) {
            facts.add(new Fact(note.chain().size() == 1 ? "Speaker" : "Speakers", note.chain().stream().map(Phrases::described).collect(Collectors.joining(" → "))));
        } else if (note.kind() == AnnotationKind.CLAIM) {
            facts.add(new Fact("Speaker", source.statedBy(note)));
        }
        if (note.grade() != null) {
            graded(facts, "Reliability", note.grade().reliability(), note.grade().reliabilityReason());
            graded(facts, "Credibility", note.grade().credibility(), note.grade().credibilityReason());
            add(facts, "Independent origin", note.grade().independentOrigin());
        }
        add(facts, "Note", note.text());
        add(facts, "About", note.about() == null ? null : "Note " + note.about().label());
        facts.add(new Fact("State", note.state().words()));
        facts.add(new Fact("Author", "%s, %s, revision %s".formatted(Phrases.known(note.author()), Phrases.moment(note.at()), note.revision())));
        facts.add(new Fact(note.decisions().size() == 1 ? "Decision" : "Decisions",
            note.decisions().isEmpty() ? "None yet" : note.decisions().stream().map(Phrases::decided).collect(Collectors.joining("\n"))));
        return facts;
    }

    private static void graded(List<Fact> facts, String axis, Coded grade, String reason) {
        if (grade != null) {
            facts.add(new Fact(axis, Phrases.coded(grade) + (Phrases.isBlank(reason) ? " – no reason given" : " – " + reason)));
        }
    }

    private static void add(List<Fact> facts, String name, String value) {
        if (!Phrases.isBlank(value)) {
            facts.add(new Fact(name, value));
        }
    }
}
