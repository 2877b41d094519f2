package org.apostil.speaker;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apostil.audit.AuditEvent;
import org.apostil.audit.AuditLog;
import org.apostil.identity.Access;
import org.apostil.identity.Actor;
import org.apostil.identity.People;
import org.apostil.identity.Permission;
import org.apostil.platform.Problem;
import org.apostil.platform.Problem.Sort;
import org.apostil.platform.Text;
import org.apostil.speaker.KnownSpeaker.Ended;
import org.apostil.speaker.KnownSpeaker.Merged;
import org.apostil.speaker.KnownSpeaker.Reference;

/**
 * Says that one speaker proved to be another, and takes it back. What annotations say is not touched: whoever reads them is
 * told who is meant (ADR 41).
 */
@ApplicationScoped
@Transactional
public class MergeService {

    private static final int LONGEST = 2_000;
    private static final Set<SpeakerKind> NOBODY_NAMED = Set.of(SpeakerKind.ANONYMOUS, SpeakerKind.UNSPECIFIED);

    @Inject
    private SpeakerRepository speakers;

    @Inject
    private MergeRepository merges;

    @Inject
    private SeenSpeakers seen;

    @Inject
    private People people;

    @Inject
    private Access access;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /** Every merge of a speaker, into others and of others into them, newest first. One with a speaker who is kept back is left out. */
    public List<Merged> of(UUID speakerId) {
        Speaker speaker = seen.get(speakerId);
        access.require(Permission.READ, speaker.projectId());
        List<SpeakerMerge> found = merges.about(speakerId);
        if (found.isEmpty()) {
            return List.of();
        }
        Set<UUID> ids = found.stream().flatMap(merge -> Stream.of(merge.speakerId(), merge.intoId())).collect(Collectors.toSet());
        Map<UUID, Reference> there = seen.of(speaker.projectId(), speakers.byIds(speaker.projectId(), ids))
            .collect(Collectors.toMap(Speaker::id, each -> new Reference(each.id(), each.name(), each.kind())));
        Map<UUID, SpeakerMergeEnd> ends = merges.ends(found.stream().map(SpeakerMerge::id).toList());
        Set<UUID> acting = new HashSet<>();
        found.forEach(merge -> acting.add(merge.mergedBy()));
        ends.values().forEach(end -> acting.add(end.endedBy()));
        Map<UUID, String> names = people.names(acting);
        return found.stream().filter(merge -> there.containsKey(merge.speakerId()) && there.containsKey(merge.intoId()))
            .map(merge -> new Merged(merge.id(), there.get(merge.speakerId()), there.get(merge.intoId()), merge.reason(), names.get(merge.mergedBy()), merge.mergedAt(),
                Optional.ofNullable(ends.get(merge.id())).map(end -> new Ended(end.reason(), names.get(end.endedBy()), end.endedAt())))).toList();
    }

    /** Whether it must be said in so many words that one of them, who is not named, is identified. */
    public boolean identifies(UUID speakerId, UUID intoId) {
        Speaker speaker = seen.get(speakerId);
        access.require(Permission.READ, speaker.projectId());
        return NOBODY_NAMED.contains(speaker.kind()) || speakers.find(intoId).filter(other -> NOBODY_NAMED.contains(other.kind())).isPresent();
    }

    /**
     * Says that a speaker proved to be another.
     *
     * @param identified that a person says of somebody who is not named who they are; not asked of others
     * @return the merge
     * @throws Problem when either proved to be somebody else already, one is not there, or a reason or the identification is missing
     */
    public Merged merge(UUID speakerId, UUID intoId, boolean identified, String reason) {
        Speaker first = seen.get(speakerId);
        Actor actor = access.require(Permission.ANNOTATE, first.projectId());
        speakers.hold(first.projectId());
        speakers.readAnew();
        Speaker speaker = speakers.find(speakerId).orElseThrow(Problem::notFound);
        String why = reason(reason, "Say how you know that they are the same.");
        Speaker into = other(speaker, intoId);
        if (speaker.mergedInto().isPresent()) {
            throw new Problem(Sort.REFUSED, "%s is merged with another speaker already. Take that back first.".formatted(speaker.name()));
        }
        if (NOBODY_NAMED.contains(into.kind()) && !NOBODY_NAMED.contains(speaker.kind())) {
            throw Problem.invalid("into", "Who is named is not merged into who is not. Open the page of %s and merge them with %s.".formatted(into.name(), speaker.name()));
        }
        if (!identified && (NOBODY_NAMED.contains(speaker.kind()) || NOBODY_NAMED.contains(into.kind()))) {
            throw Problem.invalid("identified", "One of the two is not named. Confirm that you identify them: nothing but your word says so.");
        }
        SpeakerMerge merge = new SpeakerMerge(speaker, into, why, actor.id(), clock.instant());
        merges.add(merge);
        speakers.readAnew();
        audit.append(new AuditEvent("speaker.merged", actor.id(), speaker.projectId(), "speaker", speakerId, Map.of(),
            Map.of("merge", merge.id(), "name", speaker.name(), "into", into.id(), "intoName", into.name()), why));
        return of(speakerId).stream().filter(each -> each.id().equals(merge.id())).findFirst().orElseThrow(Problem::notFound);
    }

    /**
     * Merges several speakers into one of them, all or none.
     *
     * @throws Problem as a single merge does
     */
    public List<Merged> mergeAll(UUID projectId, List<UUID> speakerIds, UUID intoId, boolean identified, String reason) {
        access.require(Permission.ANNOTATE, projectId);
        List<UUID> wanted = speakerIds == null ? List.of() : speakerIds.stream().filter(Objects::nonNull).distinct().toList();
        List<UUID> others = wanted.stream().filter(id -> !id.equals(intoId)).toList();
        if (others.isEmpty()) {
            throw Problem.invalid("speakers", "Choose two speakers or more.");
        }
        if (speakers.byIds(projectId, others).size() < others.size()) {
            throw Problem.invalid("speakers", "A speaker that was named is not in this project. Choose them from the list.");
        }
        return others.stream().map(id -> merge(id, intoId, identified, reason)).toList();
    }

    /**
     * Takes a merge back: each stands for themselves again, with what was said of each.
     *
     * @param mergeId of a merge of that speaker, either side
     * @throws Problem when it is taken back already, or no reason is said
     */
    public Merged undo(UUID speakerId, UUID mergeId, String reason) {
        Speaker speaker = seen.get(speakerId);
        Actor actor = access.require(Permission.ANNOTATE, speaker.projectId());
        Merged told = of(speakerId).stream().filter(each -> each.id().equals(mergeId)).findFirst().orElseThrow(Problem::notFound);
        String why = reason(reason, "Say why they are not the same after all.");
        speakers.hold(speaker.projectId());
        if (!merges.ends(List.of(mergeId)).isEmpty()) {
            throw new Problem(Sort.REFUSED, "This merge was taken back already.");
        }
        merges.add(new SpeakerMergeEnd(mergeId, why, actor.id(), clock.instant()));
        speakers.readAnew();
        audit.append(new AuditEvent("speaker.parted", actor.id(), speaker.projectId(), "speaker", told.speaker().id(),
            Map.of("merge", mergeId, "name", told.speaker().name(), "into", told.into().id(), "intoName", told.into().name()), Map.of(), why));
        return of(speakerId).stream().filter(each -> each.id().equals(mergeId)).findFirst().orElseThrow(Problem::notFound);
    }

    private Speaker other(Speaker speaker, UUID intoId) {
        Speaker into = speakers.find(intoId).filter(found -> found.projectId().equals(speaker.projectId()))
            .flatMap(found -> seen.of(speaker.projectId(), List.of(found)).findFirst())
            .orElseThrow(() -> Problem.invalid("into", "Choose the speaker whom they proved to be, one of this project."));
        if (into.id().equals(speaker.id())) {
            throw Problem.invalid("into", "Everybody is the same as themselves. Choose another speaker.");
        }
        if (into.mergedInto().isPresent()) {
            String end = Optional.of(seen.meant(speaker.projectId(), List.of(into)).get(into.id())).map(Speaker::name).orElse(into.name());
            throw Problem.invalid("into", "%s is merged with another speaker already. Choose that one: %s.".formatted(into.name(), end));
        }
        return into;
    }

    private static String reason(String typed, String what) {
        String reason = Text.required(typed, "reason", what);
        if (reason.codePointCount(0, reason.length()) > LONGEST) {
            throw Problem.invalid("reason", "A reason has at most %,d characters.".formatted(LONGEST));
        }
        return reason;
    }
}
