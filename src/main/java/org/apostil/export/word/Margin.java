package org.apostil.export.word;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apostil.annotation.SpanRole;
import org.apostil.export.AnnotatedReport;
import org.apostil.export.AnnotatedSource;
import org.apostil.export.Discussion;
import org.apostil.export.Discussion.Post;
import org.apostil.export.Fact;
import org.apostil.export.Note;
import org.apostil.export.NoteRef;
import org.apostil.export.Phrases;
import org.apostil.export.ThreadRef;

/**
 * All comments of the document. A note has one, at its first content passage, with everything that it says; its further
 * passages have one each that leads there. A discussion is a thread: what was said first, then replies, and the outcome as the
 * last of them; it is resolved where the discussion is.
 */
final class Margin {

    private final List<WordComment> comments = new ArrayList<>();
    /** By the label of the mark that they stand at. */
    private final Map<String, List<WordComment>> byMark = new HashMap<>();
    private final Map<NoteRef, String> marks = new HashMap<>();

    Margin(AnnotatedReport report) {
        for (int i = 0; i < report.sources().size(); i++) {
            AnnotatedSource source = report.sources().get(i);
            source.notes().forEach(note -> addNote(note, source));
            for (int number = 1; number <= source.discussions().size(); number++) {
                addDiscussion(source.discussions().get(number - 1), new ThreadRef(report.sources().size() == 1 ? 0 : i + 1, number));
            }
        }
    }

    /** In the order of their numbers. */
    List<WordComment> all() {
        return comments;
    }

    /** Those at the mark of that label. */
    List<WordComment> at(String mark) {
        return byMark.getOrDefault(mark, List.of());
    }

    /** The label of the mark at which a note is told in full. */
    String markOf(NoteRef note) {
        return marks.get(note);
    }

    private void addNote(Note note, AnnotatedSource source) {
        int main = 0;
        while (note.passages().get(main).role() != SpanRole.CONTENT) {
            main++;
        }
        marks.put(note.ref(), note.label(main));
        String kind = note.ref().label() + " · " + note.kind().words();
        add(note.label(main), note.author(), note.at(), kind, Fact.of(note, source), -1, false);
        for (int i = 0; i < note.passages().size(); i++) {
            if (i != main) {
                add(note.label(i), note.author(), note.at(), kind + ": " + note.passages().get(i).role().inSentence(),
                    List.of(new Fact("", "Belongs to note %s, which is told in full at %s.".formatted(note.ref().label(), note.label(main)))), -1, false);
            }
        }
    }

    private void addDiscussion(Discussion discussion, ThreadRef ref) {
        String mark = discussion.note() == null ? ref.label() : marks.get(discussion.note());
        boolean done = discussion.resolution() != null;
        String heading = ref.label() + " · Discussion" + (discussion.note() == null ? "" : " of note " + discussion.note().label());
        int parent = -1;
        for (Post post : discussion.posts()) {
            int id = add(mark, post.author(), post.at(), parent < 0 ? heading : null, List.of(new Fact("", post.text())), parent, done);
            parent = parent < 0 ? id : parent;
        }
        if (done) {
            String outcome = Phrases.isBlank(discussion.resolution().outcome()) ? "not written down" : discussion.resolution().outcome();
            add(mark, discussion.resolution().by(), discussion.resolution().at(), parent < 0 ? heading : null, List.of(new Fact("Resolved", outcome)), parent, true);
        }
    }

    private int add(String mark, String author, Instant at, String heading, List<Fact> facts, int parent, boolean done) {
        WordComment comment = new WordComment(comments.size(), Phrases.known(author), at, heading, facts, parent, done);
        comments.add(comment);
        byMark.computeIfAbsent(mark, key -> new ArrayList<>()).add(comment);
        return comment.id();
    }
}
