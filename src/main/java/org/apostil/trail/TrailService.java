package org.apostil.trail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apostil.audit.ActionWords;
import org.apostil.audit.AuditEvent;
import org.apostil.audit.AuditLog;
import org.apostil.firstpass.Visibility;
import org.apostil.identity.Access;
import org.apostil.identity.Actor;
import org.apostil.identity.People;
import org.apostil.identity.Permission;
import org.apostil.platform.Problem;

/**
 * The audit trail for those who may read it. A project is named by its id; null is the installation, whose events
 * (accounts, sign-ins) administrators read, and which holds none of any project.
 */
@ApplicationScoped
@Transactional
public class TrailService {

    /** What can be asked for: who did something there, by name, and what was done, with its words. */
    public record Choices(Map<UUID, String> people, Map<String, String> actions) {
    }

    @Inject
    private TrailRepository trail;

    @Inject
    private SubjectRepository subjects;

    @Inject
    private People people;

    @Inject
    private Visibility visibility;

    @Inject
    private Access access;

    @Inject
    private AuditLog audit;

    /** The last event of the chain. What comes later moves no page that is counted from here. */
    public long head(UUID projectId) {
        require(projectId);
        return trail.head();
    }

    /** How many events there are up to {@code head}. */
    public long count(UUID projectId, TrailFilter filter, long head) {
        return trail.count(new Reading(projectId, filter, Stretch.upTo(head), veil(projectId)));
    }

    /** A page of them, newest first. */
    public List<Entry> newest(UUID projectId, TrailFilter filter, long head, int skip, int most) {
        return named(projectId, trail.newest(new Reading(projectId, filter, Stretch.upTo(head), veil(projectId)), skip, most));
    }

    /** Those after {@code after} and up to {@code head}, oldest first. */
    public List<Entry> oldest(UUID projectId, TrailFilter filter, long after, long head, int most) {
        return named(projectId, trail.oldest(new Reading(projectId, filter, new Stretch(after, head), veil(projectId)), most));
    }

    /**
     * One event.
     *
     * @throws Problem when there is none for whoever asks: both answer alike
     */
    public Entry one(long seq) {
        boolean administrator = access.requireSignedIn().administrator();
        UUID projectId = trail.projectOf(seq).orElseThrow(Problem::notFound).orElse(null);
        if (projectId == null && !administrator) {
            throw Problem.notFound();
        }
        return oldest(projectId, TrailFilter.NONE, seq - 1, seq, 1).stream().findFirst().orElseThrow(Problem::notFound);
    }

    /** What can be asked for there. */
    public Choices choices(UUID projectId) {
        Reading all = Reading.all(projectId, veil(projectId));
        return new Choices(sorted(people.names(trail.people(all))),
            sorted(trail.actions(all).stream().collect(Collectors.toMap(action -> action, ActionWords::of))));
    }

    /** What {@code ids} are called that stand in events of that project; those without a name are left out. */
    public Map<UUID, String> names(UUID projectId, Collection<UUID> ids) {
        Veil veil = veil(projectId);
        Map<UUID, String> names = new HashMap<>(people.names(ids));
        subjects.of(projectId, ids, veil).forEach((id, subject) -> names.put(id, subject.label()));
        return names;
    }

    /**
     * Writes down that events leave the house; they are read afterwards, piece by piece.
     *
     * @return the last event that the export is to hold
     */
    public long export(UUID projectId, TrailFilter filter, String format) {
        Actor actor = require(projectId);
        long head = trail.head();
        Map<String, Object> asked = new HashMap<>(Map.of("format", format, "upTo", head));
        Stream.of(Map.entry("person", Optional.ofNullable(filter.person())), Map.entry("action", Optional.ofNullable(filter.action())),
                Map.entry("subject", Optional.ofNullable(filter.subject())), Map.entry("from", Optional.ofNullable(filter.from())),
                Map.entry("until", Optional.ofNullable(filter.until())), Map.entry("words", Optional.ofNullable(filter.words())))
            .forEach(field -> field.getValue().ifPresent(value -> asked.put(field.getKey(), value.toString())));
        audit.append(AuditEvent.created("trail.exported", actor.id(), projectId, projectId == null ? "installation" : "project", projectId, asked));
        return head;
    }

    private Actor require(UUID projectId) {
        return projectId == null ? access.requireAdministrator() : access.require(Permission.READ_TRAIL, projectId);
    }

    /** Asks for the permission first. */
    private Veil veil(UUID projectId) {
        Actor reader = require(projectId);
        if (projectId == null || !visibility.isWanted(projectId)) {
            return Veil.NONE;
        }
        BiPredicate<UUID, UUID> sees = visibility.in(reader.id(), projectId);
        List<Object[]> kept = trail.works(projectId).stream().filter(work -> !sees.test((UUID) work[0], (UUID) work[1])).toList();
        return new Veil(reader.id(), kept.stream().map(work -> work[0] + " " + work[1]).collect(Collectors.toSet()),
            kept.stream().map(work -> (UUID) work[1]).collect(Collectors.toSet()));
    }

    private List<Entry> named(UUID projectId, List<Entry> entries) {
        Map<UUID, String> names = people.names(entries.stream().flatMap(entry -> Stream.of(Optional.ofNullable(entry.actorId()), Optional.ofNullable(entry.subject().id())))
            .flatMap(Optional::stream).collect(Collectors.toSet()));
        Map<UUID, Subject> known = subjects.of(projectId, entries.stream().map(entry -> entry.subject().id()).filter(Objects::nonNull).collect(Collectors.toSet()), Veil.NONE);
        return entries.stream().map(entry -> entry.named(entry.actorId() == null ? "" : names.getOrDefault(entry.actorId(), ""), subject(entry.subject(), known, names))).toList();
    }

    private static Subject subject(Subject bare, Map<UUID, Subject> known, Map<UUID, String> names) {
        Subject found = bare.id() == null ? null : known.get(bare.id());
        if (found != null) {
            return new Subject(bare.type(), bare.id(), found.label(), found.address());
        }
        return bare.id() != null && names.containsKey(bare.id()) ? new Subject(bare.type(), bare.id(), names.get(bare.id()), null) : bare;
    }

    private static <K> Map<K, String> sorted(Map<K, String> words) {
        return words.entrySet().stream().sorted(Map.Entry.comparingByValue(Comparator.comparing(String::toLowerCase)))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, LinkedHashMap::new));
    }
}
