package org.apostil.discussion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.apostil.discussion.Discussion.Assigned;
import org.apostil.discussion.Discussion.Said;
import org.apostil.identity.Access;
import org.apostil.identity.Actor;
import org.apostil.identity.Membership;
import org.apostil.identity.Memberships;

/** The open discussions that call for whoever is signed in, in all projects of which they are a member. */
@ApplicationScoped
@Transactional
public class MineService {

    /** A post in which the reader is addressed, and since which they did not speak; oldest first. */
    public record Mention(Discussion discussion, Said post) {
    }

    /** A discussion that the reader is to see to. What is due first comes first, and what is due on no day last. */
    public record Task(Discussion discussion, Assigned assigned) {
    }

    /** Both. */
    public record Mine(List<Mention> mentions, List<Task> tasks) {
    }

    @Inject
    private DiscussionRepository threads;

    @Inject
    private SeenThreads seen;

    @Inject
    private DiscussionReadService reading;

    @Inject
    private Memberships memberships;

    @Inject
    private Access access;

    /**
     * What calls for whoever is signed in.
     *
     * @param projectId in that project alone; null for all of theirs
     */
    public Mine of(UUID projectId) {
        Actor actor = access.requireSignedIn();
        List<UUID> projects = memberships.of(actor).stream().map(Membership::projectId).filter(id -> projectId == null || projectId.equals(id)).toList();
        List<Mention> mentions = new ArrayList<>();
        List<Task> tasks = new ArrayList<>();
        if (!projects.isEmpty()) {
            threads.calling(projects, actor.id()).forEach(row -> seen((UUID) row[0]).forEach(discussion -> {
                Optional.ofNullable((UUID) row[1]).ifPresent(post -> mentions.add(new Mention(discussion, discussion.post(post))));
                if ((Boolean) row[2]) {
                    tasks.add(new Task(discussion, discussion.assigned().orElseThrow()));
                }
            }));
        }
        mentions.sort(Comparator.comparing((Mention mention) -> mention.post().at()));
        tasks.sort(Comparator.comparing((Task task) -> task.assigned().due().orElse(LocalDate.MAX)).thenComparing(MineService::since));
        return new Mine(List.copyOf(mentions), List.copyOf(tasks));
    }

    private static Instant since(Task task) {
        return task.assigned().at();
    }

    /** Nothing where the blind first pass keeps it from them. */
    private Stream<Discussion> seen(UUID threadId) {
        return seen.find(threadId).map(thread -> reading.get(thread.id())).stream();
    }
}
