package org.apostil.discussion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apostil.discussion.DiscussionRepository.Mention;
import org.apostil.identity.People;
import org.apostil.identity.People.Colleague;
import org.apostil.platform.Markdown;

/**
 * Who is addressed in a post by {@code @username}: whoever is a member of the project when it is written. Anybody else's
 * name stays the text that it is, so that nobody learns who else has an account here.
 */
@ApplicationScoped
class Mentions {

    @Inject
    private DiscussionRepository threads;

    @Inject
    private People people;

    /** Notes who is addressed in a revision of a post; returns those who were not addressed in the revision before. */
    List<UUID> note(Thread thread, UUID postId, int revision, String text, Set<UUID> before, Instant now) {
        Set<String> addressed = Markdown.addressed(text);
        if (addressed.isEmpty()) {
            return List.of();
        }
        List<UUID> found = people.colleagues(thread.projectId()).stream().filter(each -> addressed.contains(each.username())).map(Colleague::id).toList();
        found.forEach(person -> threads.mention(postId, revision, person, now));
        return found.stream().filter(person -> !before.contains(person)).toList();
    }

    /** By post: the names of those who are addressed in any of its revisions, by their usernames. */
    Map<UUID, Map<String, String>> in(Collection<UUID> threadIds) {
        List<Mention> mentions = threads.mentions(threadIds);
        if (mentions.isEmpty()) {
            return Map.of();
        }
        Map<UUID, Colleague> named = people.colleagues(mentions.stream().map(Mention::personId).collect(Collectors.toSet()));
        return mentions.stream().collect(Collectors.groupingBy(Mention::postId, Collectors.mapping(mention -> named.get(mention.personId()),
            Collectors.toMap(Colleague::username, Colleague::name, (same, again) -> same, LinkedHashMap::new))));
    }

    /** What stands after an {@code @} in a text and is none of {@code usernames}, as it was written. */
    static List<String> unknown(String text, Collection<String> usernames) {
        Function<String, String> bare = word -> word.replaceFirst("[._-]+$", "");
        return Markdown.addressed(text).stream().filter(word -> !usernames.contains(word) && !usernames.contains(bare.apply(word)))
            .map(bare).distinct().toList();
    }
}
