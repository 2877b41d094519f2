package org.apostil.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apostil.annotation.AnnotationKind;
import org.apostil.annotation.Credibility;
import org.apostil.annotation.Mode;
import org.apostil.annotation.Reliability;
import org.apostil.annotation.SpanRole;
import org.apostil.claim.Verdict;
import org.apostil.project.HandlingMark;
import org.apostil.review.State;
import org.apostil.source.Block;
import org.apostil.source.SourceText;
import org.apostil.source.Span;
import org.apostil.speaker.SpeakerKind;

/** Reports as long as wanted, made of the article's own paragraphs, the same in every run. */
public final class LongReport {

    private static final AnnotationKind[] KINDS = AnnotationKind.values();

    private final Random random = new Random(11);
    private final SourceText text;
    private final int[] points;

    private LongReport(SourceText text) {
        this.text = text;
        points = text.content().codePoints().toArray();
    }

    /** That many annotations, spread evenly over that many paragraphs. */
    public static AnnotatedReport of(int paragraphs, int annotations) {
        return new LongReport(text(paragraphs)).with(annotations);
    }

    /** The article itself with that many annotations. */
    public static AnnotatedReport ofArticle(int annotations) {
        return new LongReport(DemoReport.ARTICLE).with(annotations);
    }

    private static SourceText text(int paragraphs) {
        List<Block> blocks = DemoReport.ARTICLE.blocks();
        StringBuilder content = new StringBuilder();
        for (int i = 0; i < paragraphs; i++) {
            content.append(DemoReport.ARTICLE.text(blocks.get(i % blocks.size()))).append("\n\n");
        }
        return SourceText.of(content.toString());
    }

    private AnnotatedReport with(int count) {
        List<Block> blocks = text.blocks().stream().filter(block -> block.end() - block.start() > 60).toList();
        List<Note> notes = new ArrayList<>();
        List<ReportedClaim> claims = new ArrayList<>();
        Teller teller = new Teller(DemoReport.id("teller"), "Sergey Lavrov", SpeakerKind.PERSON, "Foreign Minister of Russia");
        for (int i = 0; i < count; i++) {
            Note note = note(i + 1, blocks.get((int) ((long) i * blocks.size() / count)), teller);
            notes.add(note);
            if (note.kind() == AnnotationKind.CLAIM && i % 8 == 0) {
                claims.add(new ReportedClaim(note.claim(), note.proposition(), List.of(new ReportedClaim.Stated(note.ref(), teller.name())),
                    Verdict.UNVERIFIED, null, List.of()));
            }
        }
        ReportHead head = new ReportHead(DemoReport.id("long report"), 1, "A long report", HandlingMark.AMBER, DemoReport.EXPORT, null, "Long, and **all** of it shown.",
            List.of(), LikelihoodRow.LIKELY, List.of("analyst"), Inclusion.all());
        AnnotatedSource source = new AnnotatedSource(DemoReport.id("long source"), DemoReport.id("long version"), "A long source", true, DemoReport.PROVENANCE, text, null,
            false, notes, List.of(), List.of(), List.of());
        return new AnnotatedReport(head, List.of(source), List.of(new ReportedSpeaker(teller, List.of(), notes.stream()
            .filter(note -> note.kind() == AnnotationKind.CLAIM).limit(200).map(Note::ref).toList())), claims, List.of());
    }

    private Note note(int number, Block block, Teller teller) {
        AnnotationKind kind = KINDS[number % KINDS.length];
        boolean claim = kind == AnnotationKind.CLAIM;
        boolean graded = kind == AnnotationKind.CREDIBILITY_NOTE;
        int length = block.end() - block.start();
        int start = block.start() + random.nextInt(length - 30);
        int end = Math.min(block.end(), start + 15 + random.nextInt(60));
        boolean approved = number % 3 != 0;
        return new Note(DemoReport.id("long " + number), DemoReport.ref(number), kind, List.of(new Passage(SpanRole.CONTENT, span(start, end))),
            claim ? Mode.INDIRECT : null, claim ? DemoReport.id("long claim " + number) : null, claim ? "Proposition " + number + " holds." : null,
            claim || kind == AnnotationKind.SPEAKER_MENTION ? List.of(teller) : List.of(),
            graded ? new Grade(Reliability.B, "Known to the desk.", Credibility.POSSIBLY_TRUE, "Nobody else says so yet.", null) : null,
            kind == AnnotationKind.COMMENT ? "Compare with what was said in March, number " + number + "." : null, null,
            approved ? State.APPROVED : State.SUBMITTED, 1, "analyst", DemoReport.MONDAY,
            approved ? List.of(new Decision(State.APPROVED, "reviewer", null, DemoReport.TUESDAY, 1, true)) : List.of());
    }

    private Span span(int start, int end) {
        return new Span(start, end, slice(start, end), slice(Math.max(0, start - SourceText.CONTEXT), start), slice(end, Math.min(points.length, end + SourceText.CONTEXT)));
    }

    private String slice(int start, int end) {
        return new String(points, start, end - start);
    }
}
