package org.apostil.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apostil.annotation.Reliability;
import org.apostil.audit.AuditEvent;
import org.apostil.audit.AuditLog;
import org.apostil.firstpass.Visibility;
import org.apostil.identity.Access;
import org.apostil.identity.Actor;
import org.apostil.identity.People;
import org.apostil.identity.Permission;
import org.apostil.platform.Problem;
import org.apostil.platform.Text;
import org.apostil.speaker.Speaker;
import org.apostil.speaker.SpeakerService;

/**
 * Notes on the reliability of speakers. Every note is kept, with its reason; the newest holds.
 *
 * <p>A note is a judgement like one on a text: who has yet to submit a first pass of a text that names the speaker sees there
 * nothing of colleagues, and so not what they think of the speaker either.
 */
@ApplicationScoped
@Transactional
public class ReliabilityService {

    /** How long a reason may be, in code points. */
    public static final int LONGEST = 2_000;

    @Inject
    private ReliabilityRepository notes;

    @Inject
    private RecordRepository record;

    @Inject
    private SpeakerService speakers;

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

    /** The notes on a speaker and on whoever proved to be them that whoever is signed in sees, newest first. */
    public List<Reliable> of(UUID speakerId) {
        Speaker speaker = speakers.get(speakerId);
        Actor actor = access.require(Permission.READ, speaker.projectId());
        Map<UUID, Speaker> entries = speakers.sameAs(speakerId).stream().collect(Collectors.toMap(Speaker::id, Function.identity()));
        List<ReliabilityNote> found = seen(actor, speaker.projectId(), notes.on(entries.keySet()));
        Map<UUID, String> names = people.names(found.stream().map(ReliabilityNote::notedBy).collect(Collectors.toSet()));
        return found.stream().map(note -> new Reliable(note.id(), note.reliability(), note.reason(), entries.get(note.speakerId()).name(), names.get(note.notedBy()), note.notedAt())).toList();
    }

    /**
     * Notes what is thought of a speaker's reliability from now on.
     *
     * @throws Problem when the grade or the reason is missing
     */
    public List<Reliable> note(UUID speakerId, Reliability reliability, String reason) {
        Speaker speaker = speakers.get(speakerId);
        Actor actor = access.require(Permission.ANNOTATE, speaker.projectId());
        if (reliability == null) {
            throw Problem.invalid("reliability", "Choose a grade. F is right for a speaker who was never heard before.");
        }
        String why = Text.required(reason, "reason", "Say what the grade rests on.");
        if (why.codePointCount(0, why.length()) > LONGEST) {
            throw Problem.invalid("reason", "A reason has at most %,d characters.".formatted(LONGEST));
        }
        notes.add(new ReliabilityNote(speaker, reliability, why, actor.id(), clock.instant()));
        audit.append(new AuditEvent("speaker.reliability-noted", actor.id(), speaker.projectId(), "speaker", speakerId, Map.of(), Map.of("reliability", reliability.code()), why));
        return of(speakerId);
    }

    private List<ReliabilityNote> seen(Actor actor, UUID project, List<ReliabilityNote> found) {
        if (found.isEmpty() || !visibility.isWanted(project)) {
            return found;
        }
        BiPredicate<UUID, UUID> sees = visibility.in(actor.id(), project);
        Map<UUID, List<UUID>> texts = new HashMap<>();
        return found.stream().filter(note -> note.notedBy().equals(actor.id())
            || texts.computeIfAbsent(note.speakerId(), speaker -> record.texts(project, List.of(speaker))).stream().allMatch(version -> sees.test(version, note.notedBy()))).toList();
    }
}
