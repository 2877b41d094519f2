package org.apostil.speaker;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apostil.audit.AuditEvent;
import org.apostil.audit.AuditLog;
import org.apostil.firstpass.Visibility;
import org.apostil.identity.Access;
import org.apostil.identity.Actor;
import org.apostil.identity.Permission;
import org.apostil.platform.Problem;
import org.apostil.platform.Text;

/** Finds and adds the speakers of a project. Who proved to be another is told as that other. */
@ApplicationScoped
@Transactional
public class SpeakerService {

    private static final int OFFERED = 12;
    /** Several may prove to be one, so that more are read than are offered. */
    private static final int READ = 4 * OFFERED;

    @Inject
    private SpeakerRepository speakers;

    @Inject
    private SeenSpeakers seen;

    @Inject
    private Visibility visibility;

    @Inject
    private Access access;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /**
     * The speakers whose name, other names, description or roles hold {@code part}, the best first, a dozen at most; by such a
     * name of one who proved to be another, that other is found.
     *
     * @param part what somebody typed so far; may be empty or null: the first by name are found
     */
    public List<SpeakerOffer> suggest(UUID projectId, String part) {
        access.require(Permission.READ, projectId);
        List<Speaker> found = found(projectId, part, visibility.isWanted(projectId) ? Integer.MAX_VALUE : READ).stream().limit(OFFERED).toList();
        Map<UUID, SpeakerDetails> known = speakers.current(found.stream().map(Speaker::id).toList()).stream()
            .collect(Collectors.toMap(SpeakerRevision::speakerId, SpeakerRevision::details));
        return found.stream().map(speaker -> offer(speaker, known.get(speaker.id()), Text.orNull(part))).toList();
    }

    /**
     * Whoever bears each name of the registry, other names too: who they proved to be, as far as whoever is signed in knows. Those who
     * are anonymous or unspecified bear none: of two of them who are described alike nobody knows that they are one.
     */
    public Map<String, Set<Speaker>> named(UUID projectId) {
        access.require(Permission.READ, projectId);
        List<Speaker> found = seen.of(projectId, speakers.holding(projectId, "", Integer.MAX_VALUE))
            .filter(speaker -> speaker.kind() != SpeakerKind.ANONYMOUS && speaker.kind() != SpeakerKind.UNSPECIFIED).toList();
        Map<UUID, Speaker> meant = seen.meant(projectId, found);
        Map<String, Set<Speaker>> named = new HashMap<>();
        found.forEach(speaker -> named.computeIfAbsent(speaker.name(), name -> new HashSet<>()).add(meant.get(speaker.id())));
        speakers.current(found.stream().map(Speaker::id).toList()).forEach(known -> known.details().aliases()
            .forEach(alias -> named.computeIfAbsent(alias, name -> new HashSet<>()).add(meant.get(known.speakerId()))));
        return named;
    }

    /**
     * Those of {@code ids}, by id; who proved to be another is told as that other.
     *
     * @throws Problem when one of them is not of this project
     */
    public Map<UUID, Speaker> byIds(UUID projectId, Collection<UUID> ids) {
        access.require(Permission.READ, projectId);
        if (ids.isEmpty()) {
            return Map.of();
        }
        Map<UUID, Speaker> found = speakers.byIds(projectId, ids).stream().collect(Collectors.toMap(Speaker::id, Function.identity()));
        if (!found.keySet().containsAll(ids)) {
            throw Problem.invalid("speakers", "A speaker that was named is not in this project. Choose one from the list, or add them.");
        }
        return seen.meant(projectId, found.values());
    }

    /** Those of {@code ids} as the registry keeps them, by id, whoever they proved to be. What is not there is left out. */
    public Map<UUID, Speaker> entries(UUID projectId, Collection<UUID> ids) {
        access.require(Permission.READ, projectId);
        return ids.isEmpty() ? Map.of() : seen.of(projectId, speakers.byIds(projectId, ids)).collect(Collectors.toMap(Speaker::id, Function.identity()));
    }

    /** One speaker as the registry keeps them, whoever they proved to be; to whoever may not see them there is none. */
    public Speaker get(UUID speakerId) {
        Speaker speaker = seen.get(speakerId);
        access.require(Permission.READ, speaker.projectId());
        return speaker;
    }

    /** That speaker and whoever proved to be them, as far as whoever is signed in knows: the entries of the registry whose statements are theirs. */
    public List<Speaker> sameAs(UUID speakerId) {
        Speaker speaker = seen.get(speakerId);
        access.require(Permission.READ, speaker.projectId());
        List<Speaker> all = seen.of(speaker.projectId(), speakers.sameAs(speakerId)).toList();
        Map<UUID, Speaker> meant = seen.meant(speaker.projectId(), all);
        return all.stream().filter(one -> one.id().equals(speakerId) || meant.get(one.id()).id().equals(speakerId)).toList();
    }

    /**
     * Adds a speaker of whom no more is known than this.
     *
     * @throws Problem when the name or the kind is missing
     */
    public Speaker add(UUID projectId, String name, SpeakerKind kind, String description) {
        access.require(Permission.ANNOTATE, projectId);
        return add(projectId, SpeakerDetails.of(name, kind, description));
    }

    /**
     * Adds a speaker.
     *
     * @throws Problem naming every field that is not accepted
     */
    public Speaker add(UUID projectId, SpeakerDetails details) {
        Actor actor = access.require(Permission.ANNOTATE, projectId);
        SpeakerDetails checked = details.checked();
        Instant now = clock.instant();
        Speaker speaker = new Speaker(projectId, checked, actor.id(), now);
        speakers.add(speaker, checked, actor.id(), now);
        audit.append(AuditEvent.created("speaker.added", actor.id(), projectId, "speaker", speaker.id(), checked.told()));
        return speaker;
    }

    private List<Speaker> found(UUID projectId, String part, int most) {
        String wanted = Text.orNull(part);
        List<Speaker> found = seen.of(projectId, speakers.holding(projectId, wanted == null ? "" : wanted, most)).toList();
        Map<UUID, Speaker> meant = seen.meant(projectId, found);
        if (wanted == null) {
            return found.stream().filter(speaker -> meant.get(speaker.id()).equals(speaker)).toList();
        }
        return found.stream().map(speaker -> meant.get(speaker.id())).distinct().toList();
    }

    private static SpeakerOffer offer(Speaker speaker, SpeakerDetails known, String part) {
        String wanted = part == null ? "" : part.toLowerCase(Locale.ROOT);
        boolean byName = speaker.name().toLowerCase(Locale.ROOT).contains(wanted);
        String alias = byName ? null : known.aliases().stream().filter(name -> name.toLowerCase(Locale.ROOT).contains(wanted)).findFirst().orElse(null);
        String role = known.roles().isEmpty() ? null : known.roles().getLast().words();
        return new SpeakerOffer(speaker.id(), speaker.name(), speaker.kind(), speaker.description() == null ? role : speaker.description(), alias);
    }
}
