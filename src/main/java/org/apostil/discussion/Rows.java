package org.apostil.discussion;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apostil.discussion.Discussion.Assigned;
import org.apostil.discussion.Discussion.Earlier;
import org.apostil.discussion.Discussion.Said;

/**
 * What is stored of some threads, and how each reads: what was taken back is left out of it, or marked.
 *
 * @param posts       by thread, oldest first
 * @param revisions   by post, oldest first
 * @param steps       by thread, oldest first
 * @param assignments by thread, oldest first
 * @param mentioned   by post: the names of those addressed, by their usernames
 * @param takenBack   the ids of threads, posts, revisions, steps and assignments that were
 * @param calling     the ids of threads that call for whoever reads
 */
record Rows(Map<UUID, List<Post>> posts, Map<UUID, List<PostRevision>> revisions, Map<UUID, List<ThreadStep>> steps,
            Map<UUID, List<Assignment>> assignments, Map<UUID, Map<String, String>> mentioned, Set<UUID> takenBack, Set<UUID> calling) {

    /** Everybody who wrote, did or is to do something. */
    Set<UUID> people() {
        Set<UUID> people = new HashSet<>();
        posts.values().forEach(list -> list.forEach(post -> people.add(post.authorId())));
        steps.values().forEach(list -> list.forEach(step -> people.add(step.actorId())));
        assignments.values().forEach(list -> list.forEach(assignment -> {
            people.add(assignment.actorId());
            assignment.assigneeId().ifPresent(people::add);
        }));
        return people;
    }

    Discussion discussion(Thread thread, UUID reader, Map<UUID, String> names, boolean superseded, boolean mayTakePart, LocalDate today) {
        boolean gone = takenBack.contains(thread.id());
        List<ThreadStep> standing = steps.getOrDefault(thread.id(), List.of()).stream().filter(step -> !takenBack.contains(step.id())).toList();
        boolean open = !gone && (standing.isEmpty() || !standing.getLast().resolved());
        Optional<Discussion.Outcome> outcome = standing.reversed().stream().filter(ThreadStep::resolved).findFirst()
            .map(step -> new Discussion.Outcome(step.outcome(), names.get(step.actorId()), step.at()));
        return new Discussion(thread.id(), thread.projectId(), thread.sourceVersionId(), thread.annotationId(), thread.span(), superseded, open, gone, outcome,
            assignments.getOrDefault(thread.id(), List.of()).stream().filter(each -> !takenBack.contains(each.id())).map(each -> assigned(each, names, open, today)).toList(),
            posts.getOrDefault(thread.id(), List.of()).stream().map(post -> said(post, names, reader, gone)).toList(), calling.contains(thread.id()), mayTakePart);
    }

    private static Assigned assigned(Assignment assignment, Map<UUID, String> names, boolean open, LocalDate today) {
        return new Assigned(assignment.number(), assignment.assigneeId(), assignment.assigneeId().map(names::get), assignment.due(),
            open && assignment.due().filter(today::isAfter).isPresent(), names.get(assignment.actorId()), assignment.at());
    }

    private Said said(Post post, Map<UUID, String> names, UUID reader, boolean gone) {
        List<Earlier> texts = new ArrayList<>(List.of(new Earlier(1, post.text(), post.at())));
        revisions.getOrDefault(post.id(), List.of()).stream().filter(revision -> !takenBack.contains(revision.id()))
            .forEach(revision -> texts.add(new Earlier(revision.number(), revision.text(), revision.at())));
        Earlier now = texts.removeLast();
        return new Said(post.id(), post.authorId(), names.get(post.authorId()), post.at(), now.text(), now.revision(), now.at(), List.copyOf(texts),
            mentioned.getOrDefault(post.id(), Map.of()), post.authorId().equals(reader), gone || takenBack.contains(post.id()));
    }
}
