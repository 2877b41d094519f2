package org.apostil.export.table;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.apostil.annotation.SpanRole;
import org.apostil.export.AnnotatedReport;
import org.apostil.export.AnnotatedSource;
import org.apostil.export.Decision;
import org.apostil.export.Grade;
import org.apostil.export.Note;
import org.apostil.export.NoteIndex;
import org.apostil.export.NoteRef;
import org.apostil.export.Provenance;
import org.apostil.export.ReportedClaim;
import org.apostil.export.ReportedSpeaker;
import org.apostil.export.Teller;
import org.apostil.platform.Coded;

/** The tables of a report. Where several things stand in one cell, each has a line of its own. */
final class Sheets {

    private Sheets() {
    }

    /** One row a statement, so that who said it, where and how can be sorted; a claim that is stated twice has two. */
    static Sheet claims(AnnotatedReport report) {
        NoteIndex index = new NoteIndex(report);
        List<List<Object>> rows = new ArrayList<>();
        for (ReportedClaim claim : report.claims()) {
            for (ReportedClaim.Stated stated : claim.stated()) {
                Note note = index.note(stated.note()).orElse(null);
                rows.add(row(claim.proposition(), stated.by(), note == null ? null : words(note.mode()), name(stated.note()),
                    index.source(stated.note()).map(AnnotatedSource::title).orElse(null), note == null ? null : note.quotation(),
                    note == null ? null : note.state().words(), claim.verdict().words(), claim.reason(), related(claim), claim.id()));
            }
        }
        return new Sheet("Claims", List.of("Claim", "Stated by", "Mode", "Note", "Source", "Quotation", "State", "Verdict", "Why", "Related claims", "Claim id"), rows);
    }

    static Sheet speakers(AnnotatedReport report) {
        List<List<Object>> rows = new ArrayList<>();
        for (ReportedSpeaker speaker : report.speakers()) {
            rows.add(row(speaker.who().name(), speaker.who().kind().words(), speaker.who().description(),
                speaker.graded().stream().map(graded -> graded.reliability().code() + " (" + graded.note().label() + ")").collect(Collectors.joining("\n")),
                speaker.notes().stream().map(NoteRef::label).collect(Collectors.joining(", ")), speaker.who().id()));
        }
        return new Sheet("Speakers", List.of("Speaker", "Kind", "Described as", "Reliability (note)", "Notes", "Speaker id"), rows);
    }

    static Sheet annotations(AnnotatedReport report) {
        List<List<Object>> rows = new ArrayList<>();
        for (AnnotatedSource source : report.sources()) {
            source.notes().forEach(note -> rows.add(annotation(note, source)));
        }
        return new Sheet("Annotations", List.of("Note", "Source", "Kind", "Quotation", "Start (code points)", "End (code points)", "Cue", "Attributed to (words)",
            "Claim", "Mode", "Speakers", "Reliability", "Why reliability", "Credibility", "Why credibility", "Independent origin", "Note text", "About", "State", "Revision", "Author", "At (UTC)",
            "Decisions", "Source SHA-256", "Annotation id"), rows);
    }

    static Sheet sources(AnnotatedReport report) {
        List<List<Object>> rows = new ArrayList<>();
        for (AnnotatedSource source : report.sources()) {
            Provenance from = source.provenance();
            rows.add(row(source.title(), from.author(), from.affiliation(), from.publisher(), from.published(), from.language(), from.url(), from.how(), from.acquired(),
                coded(from.handling()), source.statement(), source.superseded() ? "Yes" : "No", source.text().length(), source.notes().size(), source.text().sha256(), source.id()));
        }
        return new Sheet("Sources", List.of("Source", "Author", "Affiliation", "Publisher", "Published", "Language", "Address", "How acquired", "Acquired (UTC)", "Handling",
            "Source summary", "Superseded", "Characters", "Annotations", "SHA-256", "Source id"), rows);
    }

    private static List<Object> annotation(Note note, AnnotatedSource source) {
        Grade grade = note.grade() == null ? new Grade(null, null, null, null, null) : note.grade();
        return row(name(note.ref()), source.title(), note.kind().words(), quoted(note, SpanRole.CONTENT), edges(note, true), edges(note, false),
            quoted(note, SpanRole.CUE), quoted(note, SpanRole.SOURCE), note.proposition(), words(note.mode()),
            note.chain().stream().map(Teller::name).collect(Collectors.joining(" → ")), coded(grade.reliability()), grade.reliabilityReason(),
            coded(grade.credibility()), grade.credibilityReason(), grade.independentOrigin(), note.text(), note.about() == null ? null : name(note.about()),
            note.state().words(), note.revision(), note.author(), note.at(), note.decisions().stream().map(Sheets::decision).collect(Collectors.joining("\n")),
            source.text().sha256(), note.id());
    }

    private static String quoted(Note note, SpanRole role) {
        return note.passages().stream().filter(passage -> passage.role() == role).map(passage -> passage.span().exact()).collect(Collectors.joining("\n"));
    }

    /** A number where there is but one passage. */
    private static Object edges(Note note, boolean start) {
        List<Integer> edges = note.passages().stream().filter(passage -> passage.role() == SpanRole.CONTENT).map(passage -> start ? passage.span().start() : passage.span().end()).toList();
        return edges.size() == 1 ? edges.getFirst() : edges.stream().map(String::valueOf).collect(Collectors.joining("\n"));
    }

    /** A number where the report has but one source: 1.10 and 1.1 are two notes and would be one number. */
    private static Object name(NoteRef note) {
        return note.source() == 0 ? note.number() : note.label();
    }

    private static String decision(Decision decision) {
        return decision.outcome().words() + " by " + decision.reviewer() + ", " + decision.at() + ", on revision " + decision.revision()
            + (decision.standing() ? "" : " (lapsed)") + (decision.reason() == null ? "" : ": " + decision.reason());
    }

    private static String related(ReportedClaim claim) {
        return claim.related().stream().map(ReportedClaim.Related::line).collect(Collectors.joining("\n"));
    }

    private static String coded(Coded value) {
        return value == null ? null : value.code() + " · " + value.words();
    }

    private static String words(Coded value) {
        return value == null ? null : value.words();
    }

    private static List<Object> row(Object... cells) {
        return Arrays.stream(cells).map(cell -> cell == null ? "" : cell instanceof Integer || cell instanceof Instant ? cell : cell.toString()).toList();
    }
}
