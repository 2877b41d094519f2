package org.apostil.export.pdf;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apostil.export.Discussion;
import org.apostil.export.Grade;
import org.apostil.export.Mark;
import org.apostil.export.Note;
import org.apostil.export.Phrases;

/**
 * What a comment of the document says, and who says it.
 *
 * @param name of the annotation in the document (ISO 32000-1, {@code NM}), unique and the same in every copy
 * @param at   null where nobody knows
 */
record CommentWords(String name, String subject, String author, Instant at, String contents) {

    /** Pale, because some readers paint them over what the page shows already. */
    private static final Map<String, float[]> COLOURS = Map.of("claim", rgb(0xe0edf4), "speaker-mention", rgb(0xf8efd8),
        "credibility-note", rgb(0xe3f0e1), "comment", rgb(0xefe7f3));
    private static final float[] UNTINTED = rgb(0xf6f8f9);

    /** Red, green and blue from 0 to 1. */
    static float[] colour(Mark mark) {
        return mark.tinted() ? COLOURS.get(mark.style()) : UNTINTED;
    }

    private static float[] rgb(int colour) {
        return new float[] {(colour >> 16) / 255f, (colour >> 8 & 255) / 255f, (colour & 255) / 255f};
    }

    /** The highlight of that mark. */
    static CommentWords of(Traces.Traced traced) {
        Mark mark = traced.mark();
        if (mark.note() == null) {
            Discussion discussion = traced.part().source().discussions().get(mark.index());
            Discussion.Post first = discussion.posts().isEmpty() ? new Discussion.Post(null, null, "") : discussion.posts().getFirst();
            return new CommentWords(discussion.id().toString(), mark.label() + " · Discussion", Phrases.known(first.author()), first.at(),
                legible("“" + discussion.passage().exact() + "”\n" + first.text() + outcome(discussion)));
        }
        Note note = mark.note();
        String name = note.id() + (mark.index() == 0 ? "" : "/" + mark.index());
        return new CommentWords(name, mark.label() + " · " + note.kind().words() + " · " + note.state().words(), Phrases.known(note.author()), note.at(),
            legible(contents(traced.part(), note, mark.index())));
    }

    /** The post at {@code index} of the discussion at {@code thread}, as a reply. */
    static CommentWords of(Traces.Traced traced, int thread, int index) {
        Discussion discussion = traced.part().source().discussions().get(thread);
        Discussion.Post post = discussion.posts().get(index);
        boolean last = index == discussion.posts().size() - 1;
        UUID name = UUID.nameUUIDFromBytes((discussion.id() + "/" + index).getBytes(StandardCharsets.UTF_8));
        return new CommentWords(name.toString(), traced.part().thread(thread).label() + " · Discussion", Phrases.known(post.author()), post.at(),
            legible((post.text() == null ? "" : post.text()) + (last && discussion.note() != null ? outcome(discussion) : "")));
    }

    /** The discussions that reply to the highlight of that mark. */
    static List<Integer> threads(Traces.Traced traced) {
        if (!traced.part().included().discussions()) {
            return List.of();
        }
        if (traced.mark().note() == null) {
            return List.of(traced.mark().index());
        }
        return traced.mark().index() == 0 ? traced.part().threads().getOrDefault(traced.mark().note().ref(), List.of()) : List.of();
    }

    private static String outcome(Discussion discussion) {
        return discussion.resolution() == null || Phrases.isBlank(discussion.resolution().outcome()) ? "" : "\nOutcome: " + discussion.resolution().outcome();
    }

    private static String contents(Part part, Note note, int index) {
        List<String> lines = new ArrayList<>();
        lines.add("“" + note.passages().get(index).span().exact() + "”");
        if (index > 0) {
            lines.add("%s of note %s.".formatted(note.passages().get(index).role().words(), note.ref().label()));
            return String.join("\n", lines);
        }
        add(lines, "", note.proposition());
        if (note.mode() != null || !note.chain().isEmpty()) {
            lines.add("Speaker: " + part.source().statedBy(note) + (note.mode() == null ? "" : " (" + note.mode().words() + ")"));
        }
        Grade grade = note.grade();
        if (grade != null && grade.reliability() != null) {
            lines.add("Reliability: " + Phrases.coded(grade.reliability()) + because(grade.reliabilityReason()));
        }
        if (grade != null && grade.credibility() != null) {
            lines.add("Credibility: " + Phrases.coded(grade.credibility()) + because(grade.credibilityReason()));
        }
        add(lines, "", note.text());
        lines.add(note.state().words() + ", revision " + note.revision());
        return String.join("\n", lines);
    }

    private static String because(String reason) {
        return Phrases.isBlank(reason) ? "" : " – " + reason;
    }

    private static void add(List<String> lines, String name, String words) {
        if (!Phrases.isBlank(words)) {
            lines.add(name + words);
        }
    }

    /** Without damaged characters, which no string of a document can hold. */
    private static String legible(String words) {
        return new Legible().of(words);
    }
}
