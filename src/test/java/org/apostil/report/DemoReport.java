package org.apostil.report;

import static org.apostil.annotation.AnnotationKind.CLAIM;
import static org.apostil.annotation.AnnotationKind.COMMENT;
import static org.apostil.annotation.AnnotationKind.CREDIBILITY_NOTE;
import static org.apostil.annotation.AnnotationKind.SPEAKER_MENTION;
import static org.apostil.annotation.SpanRole.CONTENT;
import static org.apostil.annotation.SpanRole.CUE;
import static org.apostil.annotation.SpanRole.SOURCE;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.apostil.annotation.AnnotationKind;
import org.apostil.annotation.Credibility;
import org.apostil.annotation.Mode;
import org.apostil.annotation.Reliability;
import org.apostil.annotation.SpanRole;
import org.apostil.project.HandlingMark;
import org.apostil.review.State;
import org.apostil.source.BlockKind;
import org.apostil.source.SourceText;
import org.apostil.source.Span;
import org.apostil.speaker.SpeakerKind;

/** The article on Karabakh with annotations as analysts would make them. */
final class DemoReport {

    static final Instant MONDAY = Instant.parse("2026-11-23T09:30:00Z");
    static final Instant TUESDAY = Instant.parse("2026-11-24T14:05:00Z");
    static final Provenance PROVENANCE = new Provenance("Zaur Shiriyev",
        "Royal Institute of International Affairs (Chatham House)", "Eurasianet", null, "en", null,
        "Handed in as plain text", MONDAY, HandlingMark.GREEN);
    static final Export EXPORT = new Export(TUESDAY, "reviewer", "Karabakh mediation");
    static final SourceText ARTICLE = article();

    private static final Teller ALIYEV = new Teller("Ilham Aliyev", SpeakerKind.PERSON, "President of Azerbaijan");
    private static final Teller LAVROV = new Teller("Sergey Lavrov", SpeakerKind.PERSON, "Foreign Minister of Russia");
    private static final Teller DIPLOMAT = new Teller("Senior Azerbaijani diplomat", SpeakerKind.ANONYMOUS,
        "“one senior Azerbaijani diplomat”, who declined to give details");
    private static final Teller BAKU = new Teller("Officials in Baku", SpeakerKind.COLLECTIVE, null);

    private DemoReport() {
    }

    static AnnotatedReport draft() {
        return new AnnotatedReport("Azerbaijan’s discontent with Russia as mediator over Nagorno-Karabakh", true,
            PROVENANCE, EXPORT, ARTICLE, notes(), discussions(),
            List.of(new ReportedSpeaker(ALIYEV, List.of(2)), new ReportedSpeaker(LAVROV, List.of(4, 5)),
                new ReportedSpeaker(DIPLOMAT, List.of(5)), new ReportedSpeaker(BAKU, List.of(1, 8))),
            List.of(new Ruling("Merged", 1, "Baku is discontent", "reviewer", MONDAY, "Both saw half of it.", List.of(new Ruling.Statement("analyst", MONDAY, "The second half is not Baku’s.")))), null);
    }

    static AnnotatedReport approved() {
        AnnotatedReport draft = draft();
        List<Note> approved = draft.notes().stream().map(note -> new Note(note.number(), note.kind(), note.passages(), note.mode(),
            note.proposition(), note.chain(), note.grade(), note.text(), note.about(), State.APPROVED, note.revision(),
            note.author(), note.at(), note.decisions())).toList();
        return new AnnotatedReport(draft.title(), false, draft.provenance(), draft.export(), draft.text(), approved,
            draft.discussions(), draft.speakers(), draft.rulings(), null);
    }

    /** A report of this text and these notes and nothing more. */
    static AnnotatedReport of(SourceText text, List<Note> notes) {
        return new AnnotatedReport("A test", true, PROVENANCE, EXPORT, text, notes, List.of(), List.of(), null, null);
    }

    static Note note(int number, AnnotationKind kind, Span span) {
        return new Note(number, kind, List.of(new Passage(CONTENT, span)), null, null, List.of(), null,
            "Remark " + number, null, State.DRAFT, 1, "analyst", MONDAY, List.of());
    }

    private static List<Note> notes() {
        return List.of(
            new Note(1, CLAIM, List.of(
                passage(CONTENT, "Russia has instead taken a more passive approach"), passage(SOURCE, "officials in Baku"),
                passage(CUE, "complain")),
                Mode.INDIRECT, "Russia did not use its influence over Armenia after April 2016.", List.of(BAKU), null, null, null,
                State.APPROVED, 1, "analyst", MONDAY, List.of(
                    new Decision(State.APPROVED, "reviewer", "Well bounded.", TUESDAY, 1, true))),
            new Note(2, CLAIM, List.of(
                passage(CONTENT, "“Armenia tried every possible way to globalize this issue after the April battles,”"),
                passage(SOURCE, "Aliyev", "Aliyev said, referring"), passage(CUE, "said", "said, referring"),
                passage(CONTENT, "“We’re in our own land... Hence the April battles and whatever happens on the contact line of troops is an internal affair of ours.”")),
                Mode.DIRECT, "What happens on the line of contact is an internal affair of Azerbaijan.", List.of(ALIYEV),
                new Grade(Reliability.B, "Speaks for the state that he leads.", null, null, null), null, null,
                State.CHANGES_REQUESTED, 2, "analyst", MONDAY, List.of(
                    new Decision(State.APPROVED, "reviewer", "Both halves are there.", MONDAY, 1, false),
                    new Decision(State.CHANGES_REQUESTED, "reviewer", "Say that Lavrov is answered without being named.", TUESDAY, 2, true))),
            new Note(3, COMMENT, List.of(passage(CONTENT, "Hence the April battles and whatever happens on the contact line")),
                null, null, List.of(), null, "Compare Lavrov in January: “not exclusively about the internal affairs”.", 2,
                State.SUBMITTED, 1, "analyst2", MONDAY, List.of()),
            new Note(4, SPEAKER_MENTION, List.of(passage(CONTENT, "Russian Foreign Minister Sergey Lavrov")), null, null,
                List.of(LAVROV), null, null, null, State.APPROVED, 1, "analyst2", MONDAY, List.of(
                    new Decision(State.APPROVED, "reviewer", null, TUESDAY, 1, true))),
            new Note(5, CLAIM, List.of(
                passage(CONTENT, "Lavrov promised that the same document would be discussed at Kazan"),
                passage(CONTENT, "“and in the worst case, the text would bear some cosmetic changes,”"),
                passage(SOURCE, "the diplomat", "the diplomat said. But"), passage(CUE, "said", "said. But the document")),
                Mode.MIXED, "Lavrov promised Azerbaijan that the Sochi text would go to Kazan with cosmetic changes at most.",
                List.of(DIPLOMAT, LAVROV), null, null, null, State.SUBMITTED, 1, "analyst", MONDAY, List.of()),
            new Note(6, CREDIBILITY_NOTE, List.of(
                passage(CONTENT, "“At that point, the Armenian side did not fully agree to the terms of the agreement. Lavrov promised that the same document would be discussed at Kazan” at a summit a few months later")),
                null, null, List.of(),
                new Grade(Reliability.F, "Anonymous, never used before.", Credibility.POSSIBLY_TRUE,
                    "Fits the known course of the Sochi and Kazan talks; nobody else confirms it.", null),
                null, 5, State.SUBMITTED, 1, "analyst2", MONDAY, List.of()),
            new Note(7, CREDIBILITY_NOTE, List.of(passage(CONTENT, "Hasanov – the journalist who asked the offending question – was fired from his job")),
                null, null, List.of(),
                new Grade(Reliability.B, "An outlet with an editor’s desk.", Credibility.CONFIRMED, "The station confirmed the dismissal.",
                    "Lider TV, statement of its own"),
                null, null, State.APPROVED, 1, "analyst", MONDAY, List.of(
                    new Decision(State.APPROVED, "reviewer", "Origin is independent.", TUESDAY, 1, true))),
            new Note(8, CLAIM, List.of(passage(CONTENT, "his father was Armenian"), passage(SOURCE, "Some Azerbaijani officials"), passage(CUE, "believe", "believe that Lavrov")),
                Mode.INDIRECT, "Lavrov’s father was Armenian.", List.of(BAKU), null, null, null, State.REJECTED, 1, "analyst", MONDAY,
                List.of(new Decision(State.REJECTED, "reviewer", "Two claims are mixed here; part them.", TUESDAY, 1, true))),
            new Note(9, COMMENT, List.of(passage(CONTENT, "Lavrov is inclined to aid Yerevan because his father was Armenian")), null, null,
                List.of(), null, "A motive is imputed, no evidence is offered.", null, State.WITHDRAWN, 1, "analyst2", MONDAY, List.of()),
            new Note(10, COMMENT, List.of(passage(CONTENT, "open to all, and influenced by none.")), null, null, List.of(), null,
                "Advertising of the outlet, not part of the article.", null, State.DRAFT, 1, "analyst", MONDAY, List.of()));
    }

    private static List<Discussion> discussions() {
        return List.of(
            new Discussion(5, null, List.of(
                new Discussion.Post("analyst2", MONDAY, "Is the second half still the diplomat, or Lavrov’s own words?"),
                new Discussion.Post("analyst", MONDAY, "The quotation marks are the diplomat’s; the chain says it.")),
                new Discussion.Resolution("analyst2", TUESDAY, "The chain stays diplomat, then Lavrov.")),
            new Discussion(null, span("an indispensable mediator"), List.of(
                new Discussion.Post("reviewer", TUESDAY, "Whose judgement is this: the author’s, or Baku’s?")), null));
    }

    static Passage passage(SpanRole role, String quotation) {
        return new Passage(role, span(quotation));
    }

    private static Passage passage(SpanRole role, String quotation, String within) {
        int utf16 = ARTICLE.content().indexOf(within) + within.indexOf(quotation);
        int start = ARTICLE.content().codePointCount(0, utf16);
        return new Passage(role, ARTICLE.span(start, start + quotation.codePointCount(0, quotation.length()), quotation));
    }

    static Span span(String quotation) {
        return spanIn(ARTICLE, quotation);
    }

    static Span spanIn(SourceText text, String quotation) {
        int utf16 = text.content().indexOf(quotation);
        int start = text.content().codePointCount(0, utf16);
        return text.span(start, start + quotation.codePointCount(0, quotation.length()), quotation);
    }

    private static SourceText article() {
        try (InputStream in = DemoReport.class.getResourceAsStream("/demo/article.txt")) {
            SourceText text = SourceText.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            return text.withBlock(text.blocks().size() - 1, BlockKind.ADVERTISEMENT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
