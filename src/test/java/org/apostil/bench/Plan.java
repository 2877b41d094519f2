package org.apostil.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.apostil.annotation.AnnotationContent;
import org.apostil.annotation.AnnotationContent.MarkedSpan;
import org.apostil.annotation.AnnotationKind;
import org.apostil.annotation.Credibility;
import org.apostil.annotation.Mode;
import org.apostil.annotation.Reliability;
import org.apostil.annotation.SpanRole;
import org.apostil.platform.UuidV7;
import org.apostil.review.State;
import org.apostil.source.Block;
import org.apostil.source.SourceText;

/**
 * As many annotations as asked for, spread evenly over a text, the same in every run but for their ids: half of them
 * claims, with cue, source and now and then two passages, the rest mentions, credibility notes and comments. Of those on
 * one paragraph some hold others and some cross them; their states are mixed as in a project at work.
 */
final class Plan {

    private static final List<State> STATES = List.of(State.DRAFT, State.DRAFT, State.DRAFT, State.SUBMITTED, State.SUBMITTED, State.SUBMITTED,
        State.APPROVED, State.APPROVED, State.APPROVED, State.APPROVED, State.CHANGES_REQUESTED, State.REJECTED, State.WITHDRAWN);
    private static final int AUTHORS = 3;
    private static final UuidV7 IDS = new UuidV7();

    private final Random random = new Random(7);
    private final int[] points;
    private final List<UUID> speakers;
    /** First and past-the-last code point of the words of the paragraph at hand. */
    private List<int[]> words;

    private Plan(String text, List<UUID> speakers) {
        this.points = text.codePoints().toArray();
        this.speakers = speakers;
    }

    /** In document order. */
    static List<Planned> of(SourceText text, int count, List<UUID> speakers) {
        Plan plan = new Plan(text.content(), speakers);
        List<Planned> made = new ArrayList<>(count);
        List<Block> blocks = text.blocks().stream().filter(block -> block.end() - block.start() > 80).toList();
        for (int i = 0; i < count; i++) {
            made.add(plan.annotation(blocks.get((int) ((long) i * blocks.size() / count)), i));
        }
        made.sort(Comparator.comparingInt(Planned::start));
        return made;
    }

    static UUID id() {
        return IDS.generateUuid(null);
    }

    private Planned annotation(Block block, int index) {
        words = words(block);
        AnnotationContent content = switch (index % 10) {
            case 0, 2, 4, 6, 8 -> claim(index);
            case 1, 5 -> content(AnnotationKind.SPEAKER_MENTION, List.of(span(1 + random.nextInt(3))), List.of(speaker()), null, null);
            case 3 -> content(AnnotationKind.CREDIBILITY_NOTE, List.of(span(4 + random.nextInt(30))), List.of(),
                Reliability.values()[random.nextInt(6)], "An official who has spoken for the ministry before.");
            default -> content(AnnotationKind.COMMENT, List.of(span(2 + random.nextInt(words.size()))), List.of(), null, "Compare with what was said in March.");
        };
        return new Planned(id(), content, random.nextInt(AUTHORS), STATES.get(random.nextInt(STATES.size())), random.nextInt(25) == 0);
    }

    private AnnotationContent claim(int index) {
        int first = random.nextInt(Math.max(1, words.size() - 12));
        int until = Math.min(words.size() - 1, first + 5 + random.nextInt(12));
        List<MarkedSpan> spans = new ArrayList<>();
        if (index % 12 == 0 && until - first > 5) {
            spans.add(span(SpanRole.CONTENT, first, first + 2));
            spans.add(span(SpanRole.CONTENT, first + 4, until));
        } else {
            spans.add(span(SpanRole.CONTENT, first, until));
        }
        if (first >= 3) {
            spans.add(span(SpanRole.CUE, first - 1, first - 1));
            spans.add(span(SpanRole.SOURCE, first - 3, first - 2));
        }
        boolean own = index % 4 == 0;
        return new AnnotationContent(AnnotationKind.CLAIM, spans, own ? Mode.AUTHORS_VOICE : Mode.INDIRECT, "Proposition %d holds.".formatted(index / 12),
            own ? List.of() : List.of(speaker()), null, null, null, null, null, null, null);
    }

    private AnnotationContent content(AnnotationKind kind, List<MarkedSpan> spans, List<UUID> named, Reliability reliability, String why) {
        boolean graded = reliability != null;
        return new AnnotationContent(kind, spans, null, null, named, reliability, graded ? why : null, graded ? Credibility.POSSIBLY_TRUE : null,
            graded ? "Nobody else says so yet." : null, null, null, kind == AnnotationKind.COMMENT ? why : null);
    }

    private UUID speaker() {
        return speakers.get(random.nextInt(speakers.size()));
    }

    private MarkedSpan span(int length) {
        int first = random.nextInt(Math.max(1, words.size() - length));
        return span(SpanRole.CONTENT, first, Math.min(words.size() - 1, first + length - 1));
    }

    private MarkedSpan span(SpanRole role, int firstWord, int lastWord) {
        int start = words.get(firstWord)[0];
        int end = words.get(lastWord)[1];
        return new MarkedSpan(role, start, end, slice(start, end));
    }

    /** The characters from {@code start} to before {@code end}, in code points, as far as the text reaches. */
    String slice(int start, int end) {
        int from = Math.max(0, start);
        return new String(points, from, Math.min(points.length, end) - from);
    }

    private List<int[]> words(Block block) {
        List<int[]> found = new ArrayList<>();
        for (int at = block.start(), from = -1; at <= block.end(); at++) {
            boolean letter = at < block.end() && !Character.isWhitespace(points[at]);
            if (letter && from < 0) {
                from = at;
            } else if (!letter && from >= 0) {
                found.add(new int[] {from, at});
                from = -1;
            }
        }
        return found;
    }
}
