package org.apostil.firstpass;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apostil.identity.Membership;
import org.apostil.identity.Memberships;
import org.apostil.source.SourceVersion;

/**
 * The one rule of the blind first pass. Where the policy wants it, somebody sees the annotations of another member on a
 * source when both have submitted their pass of it, and their own always. What a person wrote who is no longer a member
 * is kept back from nobody who has submitted: they will submit no more.
 *
 * <p>{@snippet : if (!visibility.of(actor.id(), version).sees(authorId)) throw Problem.notFound(); }
 *
 * <p>It answers for anybody, signed in or not, and asks for no permission: that the person is a member, the caller knows.
 */
@ApplicationScoped
@Transactional
public class Visibility {

    private static final Sight ALL = new Sight.All();

    @Inject
    private FirstPassRepository passes;

    @Inject
    private Memberships memberships;

    /** Whose annotations that person sees on a text. */
    public Sight of(UUID person, SourceVersion version) {
        return passes.isWanted(version.projectId())
            ? sight(person, submitted(passes.ofSource(version.sourceId())), members(version.projectId())) : ALL;
    }

    /** The same for all texts of a project: whether that person sees what an author (second) wrote on a text (first). */
    public BiPredicate<UUID, UUID> in(UUID person, UUID projectId) {
        if (!passes.isWanted(projectId)) {
            return (version, author) -> true;
        }
        Map<UUID, List<FirstPass>> bySource = passes.ofProject(projectId).stream().collect(Collectors.groupingBy(FirstPass::sourceId));
        Set<UUID> members = members(projectId);
        Map<UUID, Sight> sights = new HashMap<>();
        passes.sources(projectId).forEach(row -> sights.put((UUID) row[0], sight(person, submitted(bySource.getOrDefault(row[1], List.of())), members)));
        return (version, author) -> sights.get(version).sees(author);
    }

    /**
     * What of a registry that person does not see: what others added and only annotations mention that are kept back. What
     * nobody mentions is there for everybody.
     *
     * @param used how the registry of that project is used; asked for only where there is a blind first pass
     * @return whether an entry (first) that somebody added (second) is kept back
     */
    public BiPredicate<UUID, UUID> keptBack(UUID person, UUID projectId, Supplier<List<Used>> used) {
        if (!passes.isWanted(projectId)) {
            return (entry, addedBy) -> false;
        }
        BiPredicate<UUID, UUID> sees = in(person, projectId);
        Map<UUID, Boolean> shown = new HashMap<>();
        used.get().forEach(use -> shown.merge(use.what(), sees.test(use.sourceVersion(), use.author()), Boolean::logicalOr));
        return (entry, addedBy) -> !person.equals(addedBy) && !shown.getOrDefault(entry, true);
    }

    /** Whether there is a blind first pass in that project. */
    public boolean isWanted(UUID projectId) {
        return passes.isWanted(projectId);
    }

    private static Sight sight(UUID person, Set<UUID> submitted, Set<UUID> members) {
        if (!submitted.contains(person)) {
            return new Sight.Own(person);
        }
        Set<UUID> blind = new HashSet<>(members);
        blind.removeAll(submitted);
        return blind.isEmpty() ? ALL : new Sight.AllBut(blind);
    }

    private static Set<UUID> submitted(List<FirstPass> found) {
        return found.stream().map(FirstPass::personId).collect(Collectors.toSet());
    }

    private Set<UUID> members(UUID projectId) {
        return memberships.in(projectId).stream().map(Membership::userId).collect(Collectors.toSet());
    }
}
