package org.apostil.export;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apostil.annotation.AnnotationKind;
import org.apostil.annotation.Credibility;
import org.apostil.annotation.Mode;
import org.apostil.annotation.Reliability;
import org.apostil.annotation.SpanRole;
import org.apostil.claim.Relation;
import org.apostil.claim.Verdict;
import org.apostil.project.HandlingMark;
import org.apostil.review.State;
import org.apostil.source.BlockKind;
import org.apostil.source.SourceText;
import org.apostil.speaker.SpeakerKind;

/** A report with everything that a report can hold, of sources in four languages, three scripts and two directions. */
public final class WholeReport {

    /** What the summary says, in all formats that a person can write. */
    public static final String SUMMARY = """
        # What it is about

        Talks go on, **slowly**, and *nobody* says `until when`.

        ## In short

        1. One side waits.
        2. The other waits too:
           - for elections,
           - for [a summit](https://example.org/summit).

        > We have time, said one of them.

        ```
        1994 cease-fire
        2011 Kazan
        ```

        - A last point
        """;

    /** A language, the title of a source in it, and a line for each kind of block. */
    private record Told(String language, String title, List<String> lines) {
    }

    private static final List<Told> SOURCES = List.of(
        new Told("az", "Danışıqlar davam edir", List.of("Danışıqlar davam edir", "Prezident bildirib ki, əməkdaşlıq şəraitində görüş keçiriləcək.", "“Biz gözləyə bilərik”, – o əlavə edib.",
            "• Şuşa və Ağdam", "İl | Görüş", "1 Şərhçinin qeydi.", "Reklam: qəzetə yazılın.")),
        new Told("ru", "Переговоры продолжаются", List.of("Переговоры продолжаются", "Министр заявил, что встреча состоится до конца года.", "«Мы можем подождать», – добавил он.",
            "• Шуша и Агдам", "Год | Встреча", "1 Примечание автора.", "Реклама: подпишитесь на газету.")),
        new Told("fa", "گفتگوها ادامه دارد", List.of("گفتگوها ادامه دارد", "وزیر گفت که آنها می\u200Cخواهند تا پایان سال دیدار کنند.", "«ما می\u200Cتوانیم صبر کنیم» او افزود.",
            "• شوشا و آغدام", "سال | دیدار", "یادداشت نویسنده.", "آگهی: مشترک روزنامه شوید.")),
        new Told("en", "The talks go on", List.of("The talks go on", "The minister said that they would meet before the year ends.", "“We can wait,” he added.",
            "• Shusha and Agdam", "Year | Meeting", "1 A note of the author.", "Advertisement: subscribe.")));
    private static final List<BlockKind> KINDS = List.of(BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.QUOTATION, BlockKind.LIST, BlockKind.TABLE, BlockKind.FOOTNOTE, BlockKind.ADVERTISEMENT);
    private static final Teller MINISTER = new Teller(DemoReport.id("whole minister"), "The minister", SpeakerKind.PERSON, "Foreign Minister");
    private static final Teller AGENCY = new Teller(DemoReport.id("whole agency"), "An agency", SpeakerKind.ORGANISATION, null);

    private WholeReport() {
    }

    /** With that mark, a draft. */
    public static AnnotatedReport marked(HandlingMark mark) {
        List<Judgement> judged = IntStream.range(0, 5).mapToObj(i -> new Judgement("Judgement %d: talks go on.".formatted(i + 1), i == 3 ? null : Likelihood.values()[i + 1],
            i == 4 ? null : Confidence.values()[i % 3], i % 2 == 0 ? "On the record." : null)).toList();
        ReportHead head = new ReportHead(DemoReport.id("whole"), 4, "Everything that a report can hold", mark, DemoReport.EXPORT, null, SUMMARY, judged, LikelihoodRow.PROBABLE,
            List.of("analyst", "analyst2"), Inclusion.all());
        List<AnnotatedSource> sources = IntStream.range(0, SOURCES.size()).mapToObj(i -> source(i + 1, SOURCES.get(i))).toList();
        return new AnnotatedReport(head, sources, speakers(), claims(), List.of("2 annotations that are not approved are left out.", "1 discussion is not resolved."));
    }

    /** One source of it by itself, in that language. */
    public static AnnotatedReport in(String language) {
        Told told = SOURCES.stream().filter(one -> one.language().equals(language)).findFirst().orElseThrow();
        ReportHead head = new ReportHead(null, 0, "One source", HandlingMark.GREEN, DemoReport.EXPORT, null, null, List.of(), LikelihoodRow.LIKELY, List.of(), Inclusion.all());
        return new AnnotatedReport(head, List.of(source(0, told)), List.of(), List.of(), List.of());
    }

    private static AnnotatedSource source(int place, Told told) {
        SourceText text = SourceText.of(String.join("\n", told.lines()));
        for (int i = 0; i < KINDS.size(); i++) {
            text = text.withBlock(i, KINDS.get(i));
        }
        Provenance from = new Provenance("An author", null, "A paper", "2026-03", told.language(), "https://example.org/" + told.language(), "From the web", DemoReport.MONDAY, HandlingMark.CLEAR);
        NoteRef first = new NoteRef(place, 1);
        Discussion onNote = new Discussion(id("on a note", place), first, null, List.of(new Discussion.Post("analyst2", DemoReport.MONDAY, "Is it so?")),
            new Discussion.Resolution("analyst", DemoReport.TUESDAY, "It is."));
        Discussion onPassage = new Discussion(id("on a passage", place), null, DemoReport.spanIn(text, told.lines().get(3)), List.of(new Discussion.Post("lead", DemoReport.MONDAY, "And this?")), null);
        Ruling ruling = new Ruling("Merged", first, told.lines().get(2), "reviewer", DemoReport.MONDAY, "Both saw half.", List.of(new Ruling.Statement("analyst", DemoReport.MONDAY, "I did not.")));
        return new AnnotatedSource(id("source", place), id("version", place), told.title(), place == 2, from, text, "Known to the desk.", place == 3, notes(place, text, told.lines()),
            List.of(onNote, onPassage), List.of(ruling), List.of(new AuditLine(40 + place, DemoReport.MONDAY, "analyst", "wrote an annotation", first, "ab".repeat(32))));
    }

    private static List<Note> notes(int place, SourceText text, List<String> lines) {
        List<Note> notes = new ArrayList<>();
        for (AnnotationKind kind : AnnotationKind.values()) {
            int number = notes.size() + 1;
            boolean claim = kind == AnnotationKind.CLAIM;
            boolean graded = kind == AnnotationKind.CREDIBILITY_NOTE;
            List<Passage> passages = List.of(new Passage(SpanRole.CONTENT, DemoReport.spanIn(text, lines.get(number))), new Passage(SpanRole.CONTENT, DemoReport.spanIn(text, lines.get(0))));
            notes.add(new Note(id("note " + number, place), new NoteRef(place, number), kind, passages, claim ? Mode.MIXED : null, claim ? id("claim", place) : null,
                claim ? "They meet before the year ends." : null, claim || kind == AnnotationKind.SPEAKER_MENTION ? List.of(AGENCY, MINISTER) : List.of(),
                graded ? new Grade(Reliability.C, "At times.", Credibility.DOUBTFUL, "Nobody else says so.", "An agency of its own") : null,
                "Remark %d on it. ".formatted(number) + (number == 4 ? "word ".repeat(400) : ""), number == 2 ? new NoteRef(place, 1) : null, State.values()[number], 2, "analyst", DemoReport.MONDAY,
                List.of(new Decision(State.APPROVED, "reviewer", "Well seen.", DemoReport.TUESDAY, 1, false), new Decision(State.APPROVED, "lead", null, DemoReport.TUESDAY, 2, true))));
        }
        return notes;
    }

    private static List<ReportedSpeaker> speakers() {
        return List.of(new ReportedSpeaker(AGENCY, List.of(), List.of(new NoteRef(1, 1), new NoteRef(2, 1))),
            new ReportedSpeaker(MINISTER, List.of(new ReportedSpeaker.Graded(Reliability.C, new NoteRef(3, 2))), List.of(new NoteRef(4, 1))));
    }

    private static List<ReportedClaim> claims() {
        ReportedClaim.Related related = new ReportedClaim.Related(Relation.CONTRADICTS, false, id("claim", 2), "They do not meet.");
        return List.of(new ReportedClaim(id("claim", 1), "They meet before the year ends.", List.of(new ReportedClaim.Stated(new NoteRef(1, 1), "An agency → The minister"),
            new ReportedClaim.Stated(new NoteRef(3, 1), "The minister")), Verdict.INCONCLUSIVE, "Too early to tell.", List.of(related)));
    }

    private static UUID id(String name, int place) {
        return DemoReport.id("whole " + name + " " + place);
    }
}
