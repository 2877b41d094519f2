package org.apostil.speaker;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apostil.audit.AuditEvent;
import org.apostil.audit.AuditLog;
import org.apostil.firstpass.Visibility;
import org.apostil.identity.Access;
import org.apostil.identity.Actor;
import org.apostil.identity.Permission;
import org.apostil.platform.Problem;
import org.apostil.platform.Problem.Violation;
import org.apostil.platform.Text;

/** Reads and adds the speakers of a project. */
@ApplicationScoped
@Transactional
public class SpeakerService {

    private static final int OFFERED = 12;
    private static final int LONGEST_NAME = 200;

    @Inject
    private SpeakerRepository speakers;

    @Inject
    private Visibility visibility;

    @Inject
    private Access access;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /** The speakers of a project, by name. */
    public List<Speaker> list(UUID projectId) {
        return seen(projectId, speakers.of(projectId)).toList();
    }

    /** The speakers whose name or description holds {@code part}, the best first, a dozen at most. */
    public List<Speaker> suggest(UUID projectId, String part) {
        return seen(projectId, speakers.named(projectId, part == null ? "" : part.strip(), visibility.isWanted(projectId) ? Integer.MAX_VALUE : OFFERED)).limit(OFFERED).toList();
    }

    /**
     * Those of {@code ids}, by id.
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
        return found;
    }

    /** What the blind first pass does not keep from whoever is signed in. */
    private Stream<Speaker> seen(UUID projectId, List<Speaker> found) {
        Actor actor = access.require(Permission.READ, projectId);
        BiPredicate<UUID, UUID> keptBack = visibility.keptBack(actor.id(), projectId, () -> speakers.used(projectId));
        return found.stream().filter(speaker -> !keptBack.test(speaker.id(), speaker.createdBy()));
    }

    /**
     * Adds a speaker.
     *
     * @throws Problem when the name or the kind is missing
     */
    public Speaker add(UUID projectId, String name, SpeakerKind kind, String description) {
        Actor actor = access.require(Permission.ANNOTATE, projectId);
        List<Violation> violations = new ArrayList<>();
        if (Text.orNull(name) == null) {
            violations.add(new Violation("name", "Name the speaker as the text does, such as: one senior Azerbaijani diplomat."));
        } else if (name.codePoints().count() > LONGEST_NAME) {
            violations.add(new Violation("name", "A name has at most %d characters. Write the rest as a description.".formatted(LONGEST_NAME)));
        }
        if (kind == null) {
            violations.add(new Violation("kind", "Choose what the speaker is: a person, an organisation, a collective, anonymous or unspecified."));
        }
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations);
        }
        Speaker speaker = new Speaker(projectId, Text.orNull(name), kind, Text.orNull(description), actor.id(), clock.instant());
        speakers.add(speaker);
        Map<String, String> after = new HashMap<>(Map.of("name", speaker.name(), "kind", kind.code()));
        after.put("description", speaker.description());
        audit.append(AuditEvent.created("speaker.added", actor.id(), projectId, "speaker", speaker.id(), after));
        return speaker;
    }
}
