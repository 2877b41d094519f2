package org.apostil.corroboration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apostil.claim.Claim;
import org.apostil.claim.ClaimService;
import org.apostil.corroboration.CheckQueue.Item;
import org.apostil.corroboration.CheckQueueRepository.Assigned;
import org.apostil.corroboration.CheckQueueRepository.Stated;
import org.apostil.corroboration.CheckQueueRepository.Waiting;
import org.apostil.firstpass.Visibility;
import org.apostil.identity.Access;
import org.apostil.identity.Actor;
import org.apostil.identity.People;
import org.apostil.identity.Permission;
import org.apostil.identity.Role;
import org.apostil.project.ProjectService;

/** Lists what is most worth checking and has no verdict yet, as far as whoever is signed in sees it. */
@ApplicationScoped
@Transactional
public class CheckQueueService {

    /** How many check-worthy claims are shown; the order is made of so many that have waited longest. */
    public static final int SHOWN = 100;
    private static final int WORTHY = 1_000;

    /** How many claims are shown of which nobody has said whether they are worth checking. */
    public static final int UNASSESSED = 25;
    /** More are looked at, since some may be kept back. */
    private static final int LOOKED_AT = 200;

    private static final Comparator<Item> MOST_STATED_FIRST = Comparator.comparingInt(Item::sources).reversed();

    @Inject
    private CheckQueueRepository queue;

    @Inject
    private ClaimService claims;

    @Inject
    private ProjectService projects;

    @Inject
    private Visibility visibility;

    @Inject
    private People people;

    @Inject
    private Access access;

    /** The queue of a project. */
    public CheckQueue of(UUID projectId) {
        Actor actor = access.require(Permission.READ, projectId);
        List<Waiting> worthy = queue.worthy(projectId, visibility.isWanted(projectId), WORTHY);
        List<Waiting> unassessed = queue.unassessed(projectId, visibility.isWanted(projectId), LOOKED_AT);
        Set<UUID> ids = Stream.concat(worthy.stream(), unassessed.stream()).map(Waiting::claim).collect(Collectors.toSet());
        Map<UUID, Claim> seen = claims.seen(projectId, ids);
        BiPredicate<UUID, UUID> sees = visibility.in(actor.id(), projectId);
        Set<UUID> same = claims.withSame(projectId, seen.keySet());
        Map<UUID, UUID> standing = claims.standing(projectId, same);
        Map<UUID, List<Stated>> stated = queue.stated(projectId, same).stream().filter(one -> sees.test(one.version(), one.author())).collect(Collectors.groupingBy(one -> standing.get(one.claim())));
        Map<UUID, String> names = people.names(Stream.concat(worthy.stream(), unassessed.stream()).flatMap(one -> Stream.of(one.by(), one.assignee())).filter(Objects::nonNull).collect(Collectors.toSet()));
        List<Item> waiting = items(worthy, seen, stated, names).sorted(MOST_STATED_FIRST).toList();
        return new CheckQueue(waiting.stream().limit(SHOWN).toList(), waiting.size() > SHOWN, items(unassessed, seen, stated, names).limit(UNASSESSED).toList());
    }

    /**
     * The claims that whoever is signed in is to check, the longest first.
     *
     * @param projectId null for all of their projects
     */
    public List<AssignedCheck> mine(UUID projectId) {
        Actor actor = projectId == null ? access.requireSignedIn() : access.require(Permission.READ, projectId);
        List<Assigned> assigned = queue.mine(actor.id(), projectId, Arrays.stream(Role.values()).filter(Permission.ANNOTATE::isGrantedTo).toList(), SHOWN);
        Map<UUID, String> names = people.names(assigned.stream().map(Assigned::by).collect(Collectors.toSet()));
        Map<UUID, Claim> seen = assigned.stream().collect(Collectors.groupingBy(Assigned::project, Collectors.mapping(Assigned::claim, Collectors.toSet()))).entrySet().stream()
            .flatMap(project -> claims.seen(project.getKey(), project.getValue()).values().stream()).collect(Collectors.toMap(Claim::id, Function.identity()));
        Map<UUID, String> rooms = assigned.stream().map(Assigned::project).distinct().collect(Collectors.toMap(Function.identity(), id -> projects.get(id).name()));
        return assigned.stream().filter(one -> seen.containsKey(one.claim()))
            .map(one -> new AssignedCheck(one.claim(), seen.get(one.claim()).proposition(), one.project(), rooms.get(one.project()), names.get(one.by()), one.since())).toList();
    }

    private static Stream<Item> items(List<Waiting> waiting, Map<UUID, Claim> seen, Map<UUID, List<Stated>> stated, Map<UUID, String> names) {
        return waiting.stream().filter(one -> seen.containsKey(one.claim())).map(one -> {
            List<Stated> statements = stated.getOrDefault(one.claim(), List.of());
            return new Item(one.claim(), seen.get(one.claim()).proposition(), one.reason(), one.by() == null ? null : names.get(one.by()), one.since(), statements.size(),
                (int) statements.stream().map(Stated::source).distinct().count(), Optional.ofNullable(one.assignee()).map(names::get));
        });
    }
}
