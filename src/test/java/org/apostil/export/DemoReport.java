package org.apostil.export;

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
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
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
import org.apostil.source.Span;
import org.apostil.speaker.SpeakerKind;

/** The article on Karabakh with annotations as analysts would make them. */
public final class DemoReport {

    public static final Instant MONDAY = Instant.parse("2026-11-23T09:30:00Z");
    public static final Instant TUESDAY = Instant.parse("2026-11-24T14:05:00Z");
    public static final Provenance PROVENANCE = new Provenance("Zaur Shiriyev",
        "Royal Institute of International Affairs (Chatham House)", "Eurasianet", null, "en", null,
        "Handed in as plain text", MONDAY, HandlingMark.GREEN);
    public static final Export EXPORT = new Export(TUESDAY, "reviewer", "Karabakh mediation");
    public static final SourceText ARTICLE = article();

    private static final String STOOD_BY = "Russia did not use its influence over Armenia after April 2016.";
    private static final String PROMISE = "Lavrov promised Azerbaijan that the Sochi text would go to Kazan with cosmetic changes at most.";
    private static final String FATHER = "Lavrov’s father was Armenian.";

    private static final Teller ALIYEV = new Teller(id("speaker aliyev"), "Ilham Aliyev", SpeakerKind.PERSON, "President of Azerbaijan");
    private static final Teller LAVROV = new Teller(id("speaker lavrov"), "Sergey Lavrov", SpeakerKind.PERSON, "Foreign Minister of Russia");
    private static final Teller DIPLOMAT = new Teller(id("speaker diplomat"), "Senior Azerbaijani diplomat", SpeakerKind.ANONYMOUS,
        "“one senior Azerbaijani diplomat”, who declined to give details");
    private static final Teller BAKU = new Teller(id("speaker baku"), "Officials in Baku", SpeakerKind.COLLECTIVE, null);

    private DemoReport() {
    }

    public static AnnotatedReport draft() {
        return of(head(null), source(notes()));
    }

    /** The same, every note of it approved, and released. */
    public static AnnotatedReport approved() {
        List<Note> approved = notes().stream().map(note -> new Note(note.id(), note.ref(), note.kind(), note.passages(), note.mode(), note.claim(),
            note.proposition(), note.chain(), note.grade(), note.text(), note.about(), State.APPROVED, note.revision(),
            note.author(), note.at(), note.decisions())).toList();
        return of(head(new Release(3, TUESDAY, "lead", List.of(new Release.Approval("reviewer", TUESDAY)))), source(approved));
    }

    /** A report of this text and these notes and nothing more. */
    public static AnnotatedReport of(SourceText text, List<Note> notes) {
        return of("A test", text, notes);
    }

    public static AnnotatedReport of(String title, SourceText text, List<Note> notes) {
        ReportHead head = new ReportHead(null, 0, title, HandlingMark.GREEN, EXPORT, null, null, List.of(), LikelihoodRow.LIKELY, List.of(), Inclusion.all());
        return new AnnotatedReport(head, List.of(new AnnotatedSource(id("source"), id("version"), title, false, PROVENANCE, text, null, false, notes,
            List.of(), List.of(), List.of())), List.of(), List.of(), List.of());
    }

    public static AnnotatedReport of(ReportHead head, AnnotatedSource source) {
        return new AnnotatedReport(head, List.of(source),
            List.of(new ReportedSpeaker(ALIYEV, List.of(new ReportedSpeaker.Graded(Reliability.B, ref(2))), List.of(ref(2))),
                new ReportedSpeaker(LAVROV, List.of(), List.of(ref(4), ref(5))),
                new ReportedSpeaker(BAKU, List.of(), List.of(ref(1), ref(8))),
                new ReportedSpeaker(DIPLOMAT, List.of(new ReportedSpeaker.Graded(Reliability.F, ref(6))), List.of(ref(5)))),
            List.of(claim(1, STOOD_BY, Verdict.INCONCLUSIVE, "Each side tells it otherwise.", BAKU),
                claim(2, "What happens on the line of contact is an internal affair of Azerbaijan.", Verdict.NOT_CHECKABLE, "A position in law, not a fact.", ALIYEV),
                claim(5, PROMISE, Verdict.UNVERIFIED, null, DIPLOMAT, LAVROV),
                claim(8, FATHER, Verdict.CONTRADICTED, "His own biography says otherwise.", BAKU)),
            List.of());
    }

    public static ReportHead head(Release release) {
        return new ReportHead(id("report"), 2, "Azerbaijan’s discontent with Russia as mediator over Nagorno-Karabakh", HandlingMark.GREEN, EXPORT, release,
            "Baku’s patience with **Moscow** as a mediator is wearing thin.\n\nThe article rests on one anonymous diplomat for its central episode.",
            List.of(new Judgement("Azerbaijan goes on to look for mediators beside Russia within the year.", Likelihood.LIKELY, Confidence.MODERATE,
                    "Officials say so on the record; nothing is signed."),
                new Judgement("The Sochi text is taken up again as it was.", Likelihood.VERY_UNLIKELY, Confidence.LOW, "One anonymous source tells of it.")),
            LikelihoodRow.LIKELY, List.of("analyst", "analyst2"), Inclusion.all());
    }

    public static AnnotatedSource source(List<Note> notes) {
        return new AnnotatedSource(id("source"), id("version"), "Azerbaijan’s discontent with Russia as mediator over Nagorno-Karabakh", true, PROVENANCE, ARTICLE,
            "A regional outlet with an editor’s desk; it attributes carefully, and its central episode has a single anonymous source.", false, notes, discussions(),
            List.of(new Ruling("Merged", ref(1), "Baku is discontent", "reviewer", MONDAY, "Both saw half of it.",
                List.of(new Ruling.Statement("analyst", MONDAY, "The second half is not Baku’s.")))),
            List.of(new AuditLine(41, MONDAY, "analyst", "Created an annotation", ref(1), "9f".repeat(32)),
                new AuditLine(57, TUESDAY, "reviewer", "Approved an annotation", ref(1), "3c".repeat(32))));
    }

    /** An identity that is the same in every run. */
    public static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    public static NoteRef ref(int number) {
        return new NoteRef(0, number);
    }

    private static ReportedClaim claim(int note, String proposition, Verdict verdict, String reason, Teller... chain) {
        String by = Arrays.stream(chain).map(Teller::name).collect(Collectors.joining(" → "));
        return new ReportedClaim(id("claim " + note), proposition, List.of(new ReportedClaim.Stated(ref(note), by)), verdict, reason, related(note));
    }

    /** Lavrov's father supports that Russia stood by, and Lavrov's promise contradicts it. */
    private static List<ReportedClaim.Related> related(int note) {
        return switch (note) {
            case 1 -> List.of(new ReportedClaim.Related(Relation.SUPPORTS, true, id("claim 8"), FATHER), new ReportedClaim.Related(Relation.CONTRADICTS, true, id("claim 5"), PROMISE));
            case 5 -> List.of(new ReportedClaim.Related(Relation.CONTRADICTS, false, id("claim 1"), STOOD_BY));
            case 8 -> List.of(new ReportedClaim.Related(Relation.SUPPORTS, false, id("claim 1"), STOOD_BY));
            default -> List.of();
        };
    }

    public static Note note(int number, AnnotationKind kind, Span span) {
        return new Note(id("note " + number), ref(number), kind, List.of(new Passage(CONTENT, span)), null, null, null, List.of(), null,
            "Remark " + number, null, State.DRAFT, 1, "analyst", MONDAY, List.of());
    }

    private static List<Note> notes() {
        return List.of(
            new Note(id("note 1"), ref(1), CLAIM, List.of(
                passage(CONTENT, "Russia has instead taken a more passive approach"), passage(SOURCE, "officials in Baku"),
                passage(CUE, "complain")),
                Mode.INDIRECT, id("claim 1"), STOOD_BY, List.of(BAKU), null, null, null,
                State.APPROVED, 1, "analyst", MONDAY, List.of(
                    new Decision(State.APPROVED, "reviewer", "Well bounded.", TUESDAY, 1, true))),
            new Note(id("note 2"), ref(2), CLAIM, List.of(
                passage(CONTENT, "“Armenia tried every possible way to globalize this issue after the April battles,”"),
                passage(SOURCE, "Aliyev", "Aliyev said, referring"), passage(CUE, "said", "said, referring"),
                passage(CONTENT, "“We’re in our own land... Hence the April battles and whatever happens on the contact line of troops is an internal affair of ours.”")),
                Mode.DIRECT, id("claim 2"), "What happens on the line of contact is an internal affair of Azerbaijan.", List.of(ALIYEV),
                new Grade(Reliability.B, "Speaks for the state that he leads.", null, null, null), null, null,
                State.CHANGES_REQUESTED, 2, "analyst", MONDAY, List.of(
                    new Decision(State.APPROVED, "reviewer", "Both halves are there.", MONDAY, 1, false),
                    new Decision(State.CHANGES_REQUESTED, "reviewer", "Say that Lavrov is answered without being named.", TUESDAY, 2, true))),
            new Note(id("note 3"), ref(3), COMMENT, List.of(passage(CONTENT, "Hence the April battles and whatever happens on the contact line")),
                null, null, null, List.of(), null, "Compare Lavrov in January: “not exclusively about the internal affairs”.", ref(2),
                State.SUBMITTED, 1, "analyst2", MONDAY, List.of()),
            new Note(id("note 4"), ref(4), SPEAKER_MENTION, List.of(passage(CONTENT, "Russian Foreign Minister Sergey Lavrov")), null, null, null,
                List.of(LAVROV), null, null, null, State.APPROVED, 1, "analyst2", MONDAY, List.of(
                    new Decision(State.APPROVED, "reviewer", null, TUESDAY, 1, true))),
            new Note(id("note 5"), ref(5), CLAIM, List.of(
                passage(CONTENT, "Lavrov promised that the same document would be discussed at Kazan"),
                passage(CONTENT, "“and in the worst case, the text would bear some cosmetic changes,”"),
                passage(SOURCE, "the diplomat", "the diplomat said. But"), passage(CUE, "said", "said. But the document")),
                Mode.MIXED, id("claim 5"), PROMISE,
                List.of(DIPLOMAT, LAVROV), null, null, null, State.SUBMITTED, 1, "analyst", MONDAY, List.of()),
            new Note(id("note 6"), ref(6), CREDIBILITY_NOTE, List.of(
                passage(CONTENT, "“At that point, the Armenian side did not fully agree to the terms of the agreement. Lavrov promised that the same document would be discussed at Kazan” at a summit a few months later")),
                null, null, null, List.of(),
                new Grade(Reliability.F, "Anonymous, never used before.", Credibility.POSSIBLY_TRUE,
                    "Fits the known course of the Sochi and Kazan talks; nobody else confirms it.", null),
                null, ref(5), State.SUBMITTED, 1, "analyst2", MONDAY, List.of()),
            new Note(id("note 7"), ref(7), CREDIBILITY_NOTE, List.of(passage(CONTENT, "Hasanov – the journalist who asked the offending question – was fired from his job")),
                null, null, null, List.of(),
                new Grade(Reliability.B, "An outlet with an editor’s desk.", Credibility.CONFIRMED, "The station confirmed the dismissal.",
                    "Lider TV, statement of its own"),
                null, null, State.APPROVED, 1, "analyst", MONDAY, List.of(
                    new Decision(State.APPROVED, "reviewer", "Origin is independent.", TUESDAY, 1, true))),
            new Note(id("note 8"), ref(8), CLAIM, List.of(passage(CONTENT, "his father was Armenian"), passage(SOURCE, "Some Azerbaijani officials"), passage(CUE, "believe", "believe that Lavrov")),
                Mode.INDIRECT, id("claim 8"), FATHER, List.of(BAKU), null, null, null, State.REJECTED, 1, "analyst", MONDAY,
                List.of(new Decision(State.REJECTED, "reviewer", "Two claims are mixed here; part them.", TUESDAY, 1, true))),
            new Note(id("note 9"), ref(9), COMMENT, List.of(passage(CONTENT, "Lavrov is inclined to aid Yerevan because his father was Armenian")), null, null, null,
                List.of(), null, "A motive is imputed, no evidence is offered.", null, State.WITHDRAWN, 1, "analyst2", MONDAY, List.of()),
            new Note(id("note 10"), ref(10), COMMENT, List.of(passage(CONTENT, "open to all, and influenced by none.")), null, null, null, List.of(), null,
                "Advertising of the outlet, not part of the article.", null, State.DRAFT, 1, "analyst", MONDAY, List.of()));
    }

    private static List<Discussion> discussions() {
        return List.of(
            new Discussion(id("discussion 1"), ref(5), null, List.of(
                new Discussion.Post("analyst2", MONDAY, "Is the second half still the diplomat, or Lavrov’s own words?"),
                new Discussion.Post("analyst", MONDAY, "The quotation marks are the diplomat’s; the chain says it.")),
                new Discussion.Resolution("analyst2", TUESDAY, "The chain stays diplomat, then Lavrov.")),
            new Discussion(id("discussion 2"), null, span("an indispensable mediator"), List.of(
                new Discussion.Post("reviewer", TUESDAY, "Whose judgement is this: the author’s, or Baku’s?")), null));
    }

    public static Passage passage(SpanRole role, String quotation) {
        return new Passage(role, span(quotation));
    }

    private static Passage passage(SpanRole role, String quotation, String within) {
        int utf16 = ARTICLE.content().indexOf(within) + within.indexOf(quotation);
        int start = ARTICLE.content().codePointCount(0, utf16);
        return new Passage(role, ARTICLE.span(start, start + quotation.codePointCount(0, quotation.length()), quotation));
    }

    public static Span span(String quotation) {
        return spanIn(ARTICLE, quotation);
    }

    public static Span spanIn(SourceText text, String quotation) {
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
