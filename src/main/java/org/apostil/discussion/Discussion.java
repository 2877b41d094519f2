package org.apostil.discussion;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apostil.platform.Markdown;
import org.apostil.platform.Problem;
import org.apostil.source.Span;

/**
 * A thread as its readers see it.
 *
 * @param annotationId the annotation that it is on; empty for one on a passage
 * @param span         the passage that it is on, as it reads in its version of the text; empty for one on an annotation
 * @param superseded   whether there is a later version of the text than the one that it is on
 * @param open         whether it is open
 * @param takenBack    whether the one who opened it took it back; it holds nothing back then and takes no answers
 * @param outcome      what came of it, where it was resolved; kept when it is reopened
 * @param assignments  who was to see to it, oldest first; the last one tells who is
 * @param posts        oldest first, at least one
 * @param callsMe      whether it is open and whoever asks is to see to it, or is addressed in it and did not speak since
 * @param mayTakePart  whether whoever asks may answer, assign, resolve and reopen it
 */
public record Discussion(UUID id, UUID projectId, UUID sourceVersionId, Optional<UUID> annotationId, Optional<Span> span, boolean superseded,
                         boolean open, boolean takenBack, Optional<Outcome> outcome, List<Assigned> assignments, List<Said> posts, boolean callsMe, boolean mayTakePart) {

    /**
     * What somebody said.
     *
     * @param text      in Markdown, as it reads now
     * @param revision  1 for what was said at first
     * @param written   when it was put as it reads now
     * @param earlier   what it said before it was set right, oldest first
     * @param people    the names of those addressed in any revision, by their usernames
     * @param mine      whether whoever asks said it
     * @param takenBack whether its author took it back; the words are kept, and shown to nobody
     */
    public record Said(UUID id, UUID authorId, String author, Instant at, String text, int revision, Instant written, List<Earlier> earlier, Map<String, String> people,
                       boolean mine, boolean takenBack) {

        /** As HTML, in which those who are addressed have their names. */
        public String html() {
            return Markdown.html(text, this::named);
        }

        /** Without signs of Markdown. */
        public String plain() {
            return Markdown.plain(text, this::named);
        }

        /** Which words after an {@code @} are nobody's username who could be addressed. */
        public List<String> unknown() {
            return Mentions.unknown(text, people.keySet());
        }

        Optional<String> named(String username) {
            return Optional.ofNullable(people.get(username));
        }
    }

    /** What a post said before. {@code at} is when that was written. */
    public record Earlier(int revision, String text, Instant at) {
    }

    /** What was said and not taken back. */
    public List<Said> standing() {
        return posts.stream().filter(said -> !said.takenBack()).toList();
    }

    /**
     * What was said, by its id.
     *
     * @throws Problem when it was not said here
     */
    public Said post(UUID postId) {
        return posts.stream().filter(said -> said.id().equals(postId)).findFirst().orElseThrow(Problem::notFound);
    }

    /** What came of it, and who said so. */
    public record Outcome(String text, String by, Instant at) {
    }

    /**
     * Who is to see to it.
     *
     * @param number   1 for the first
     * @param assignee empty where nobody is
     * @param due      by which day; empty where no day was set
     * @param overdue  whether that day is over and the discussion open
     */
    public record Assigned(int number, Optional<UUID> assigneeId, Optional<String> assignee, Optional<LocalDate> due, boolean overdue, String by, Instant at) {
    }

    /** Who is to see to it now, where anything was said of that. */
    public Optional<Assigned> assigned() {
        return assignments.isEmpty() ? Optional.empty() : Optional.of(assignments.getLast());
    }

    /** The number of the assignment that stands; 0 where there is none. */
    public int assignment() {
        return assigned().map(Assigned::number).orElse(0);
    }
}
