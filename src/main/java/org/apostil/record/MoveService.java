package org.apostil.record;

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
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apostil.annotation.AnnotationReadService;
import org.apostil.annotation.AnnotationView;
import org.apostil.audit.AuditEvent;
import org.apostil.audit.AuditLog;
import org.apostil.firstpass.Visibility;
import org.apostil.identity.Access;
import org.apostil.identity.Actor;
import org.apostil.identity.People;
import org.apostil.identity.Permission;
import org.apostil.platform.DeskAddress;
import org.apostil.platform.Problem;
import org.apostil.platform.Problem.Sort;
import org.apostil.platform.Text;
import org.apostil.record.RecordRepository.Said;
import org.apostil.source.SourceService;
import org.apostil.speaker.KnownSpeaker.Ended;
import org.apostil.speaker.KnownSpeaker.Reference;
import org.apostil.speaker.Speaker;
import org.apostil.speaker.SpeakerService;

/**
 * Moves statements from a speaker to another, where one entry of the registry stood for two. It says of what colleagues wrote
 * that another is meant, so that it takes a reviewer; what they wrote stays as it is, and the move can be taken back (ADR 41).
 */
@ApplicationScoped
@Transactional
public class MoveService {

    private static final int LONGEST = 2_000;

    @Inject
    private MoveRepository moves;

    @Inject
    private RecordRepository record;

    @Inject
    private SpeakerService speakers;

    @Inject
    private AnnotationReadService annotations;

    @Inject
    private SourceService sources;

    @Inject
    private Visibility visibility;

    @Inject
    private People people;

    @Inject
    private Access access;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /** The moves to and from a speaker, newest first, as far as whoever is signed in sees the annotations and speakers. */
    public List<Moved> of(UUID speakerId) {
        Speaker speaker = speakers.get(speakerId);
        access.require(Permission.READ, speaker.projectId());
        List<SpeakerMove> found = moves.about(entries(speakerId));
        Map<UUID, SpeakerMoveEnd> ends = moves.ends(found.stream().map(SpeakerMove::id).toList());
        Set<UUID> acting = new HashSet<>();
        found.forEach(move -> acting.add(move.movedBy()));
        ends.values().forEach(end -> acting.add(end.endedBy()));
        Map<UUID, String> names = people.names(acting);
        Map<UUID, Speaker> known = speakers.entries(speaker.projectId(), found.stream().flatMap(move -> Stream.of(move.fromId(), move.toId())).collect(Collectors.toSet()));
        return found.stream().filter(move -> known.containsKey(move.fromId()) && known.containsKey(move.toId()))
            .flatMap(move -> annotations.find(move.annotationId()).stream().map(view -> moved(move, view, known, ends.get(move.id()), names))).toList();
    }

    /**
     * Moves statements of a speaker to another.
     *
     * @param ids of annotations in whose chain the speaker stands, or that mention them
     * @throws Problem when one of them is no such, the other is not there or stands in the chain already, or no reason is said; none is moved then
     */
    public List<Moved> move(UUID speakerId, UUID toId, List<UUID> ids, String reason) {
        Speaker speaker = speakers.get(speakerId);
        Actor actor = access.require(Permission.REVIEW, speaker.projectId());
        UUID project = speaker.projectId();
        Set<UUID> wanted = ids == null ? Set.of() : ids.stream().filter(Objects::nonNull).collect(Collectors.toSet());
        if (wanted.isEmpty()) {
            throw Problem.invalid("annotations", "Choose the statements that another speaker made.");
        }
        String why = reason(reason, "Say how you know that another speaker is meant.");
        moves.hold(project);
        Set<UUID> entries = entries(speakerId);
        Speaker to = toId == null ? null : speakers.entries(project, Set.of(toId)).get(toId);
        if (to == null || entries.contains(toId)) {
            throw Problem.invalid("to", to == null ? "Choose the speaker who is meant, one of this project."
                : "%s is the same speaker. Choose another, or take the merge back.".formatted(to.name()));
        }
        BiPredicate<UUID, UUID> sees = visibility.in(actor.id(), project);
        Map<UUID, Said> theirs = record.said(project, entries).stream().filter(one -> sees.test(one.version(), one.author())).collect(Collectors.toMap(Said::annotation, Function.identity()));
        if (!theirs.keySet().containsAll(wanted)) {
            throw Problem.invalid("annotations", "One of them is no statement of %s. Nothing was moved; choose them anew.".formatted(speaker.name()));
        }
        refuseDoubles(project, to, wanted.stream().map(theirs::get).toList());
        wanted.forEach(id -> move(theirs.get(id), to, why, actor));
        return of(speakerId).stream().filter(each -> wanted.contains(each.annotation()) && each.stands() && each.to().id().equals(toId)).toList();
    }

    private void move(Said said, Speaker to, String why, Actor actor) {
        moves.add(new SpeakerMove(to.projectId(), said.annotation(), said.entry(), to.id(), why, actor.id(), clock.instant()));
        audit.append(new AuditEvent("annotation.speaker-moved", actor.id(), to.projectId(), "annotation", said.annotation(), Map.of("speaker", said.entry()), Map.of("speaker", to.id()), why));
    }

    /** An account that comes back to its own teller has no source. */
    private void refuseDoubles(UUID project, Speaker to, List<Said> moved) {
        Map<UUID, List<UUID>> chains = record.chains(moved.stream().map(Said::revision).toList());
        Map<UUID, Speaker> meant = speakers.byIds(project, Stream.concat(Stream.of(to.id()), chains.values().stream().flatMap(List::stream)).collect(Collectors.toSet()));
        UUID other = meant.get(to.id()).id();
        moved.stream().filter(one -> chains.get(one.revision()).stream().anyMatch(id -> meant.get(id).id().equals(other))).findFirst().ifPresent(one -> {
            throw Problem.invalid("to", "%s stands in the chain of “%s” already. Nothing was moved; edit that annotation instead."
                .formatted(to.name(), Text.line(one.proposition() == null ? one.quote() : one.proposition(), 80)));
        });
    }

    /**
     * Takes a move back: whoever was meant before is meant again.
     *
     * @param moveId of a move to or from that speaker
     * @throws Problem when it is taken back already, or no reason is said
     */
    public Moved undo(UUID speakerId, UUID moveId, String reason) {
        Speaker speaker = speakers.get(speakerId);
        Actor actor = access.require(Permission.REVIEW, speaker.projectId());
        Moved told = of(speakerId).stream().filter(each -> each.id().equals(moveId)).findFirst().orElseThrow(Problem::notFound);
        String why = reason(reason, "Say why they are meant after all.");
        moves.hold(speaker.projectId());
        if (!moves.ends(List.of(moveId)).isEmpty()) {
            throw new Problem(Sort.REFUSED, "This move was taken back already.");
        }
        moves.add(new SpeakerMoveEnd(moveId, why, actor.id(), clock.instant()));
        audit.append(new AuditEvent("annotation.speaker-moved-back", actor.id(), speaker.projectId(), "annotation", told.annotation(),
            Map.of("speaker", told.to().id()), Map.of("speaker", told.from().id()), why));
        return of(speakerId).stream().filter(each -> each.id().equals(moveId)).findFirst().orElseThrow(Problem::notFound);
    }

    private Set<UUID> entries(UUID speakerId) {
        return speakers.sameAs(speakerId).stream().map(Speaker::id).collect(Collectors.toSet());
    }

    private Moved moved(SpeakerMove move, AnnotationView view, Map<UUID, Speaker> known, SpeakerMoveEnd end, Map<UUID, String> names) {
        DeskAddress desk = DeskAddress.of(sources.version(view.sourceVersionId()).sourceId());
        return new Moved(move.id(), view.id(), view.claim().map(claim -> claim.proposition()).orElse(view.quotation()),
            (sources.isSuperseded(view.sourceVersionId()) ? desk.version(view.sourceVersionId()) : desk).annotation(view.id()),
            ref(known.get(move.fromId())), ref(known.get(move.toId())), move.reason(), names.get(move.movedBy()), move.movedAt(),
            Optional.ofNullable(end).map(each -> new Ended(each.reason(), names.get(each.endedBy()), each.endedAt())));
    }

    private static Reference ref(Speaker speaker) {
        return new Reference(speaker.id(), speaker.name(), speaker.kind());
    }

    private static String reason(String typed, String what) {
        String reason = Text.required(typed, "reason", what);
        if (reason.codePointCount(0, reason.length()) > LONGEST) {
            throw Problem.invalid("reason", "A reason has at most %,d characters.".formatted(LONGEST));
        }
        return reason;
    }
}
