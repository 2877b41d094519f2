package org.apostil.speaker;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apostil.audit.AuditEvent;
import org.apostil.audit.AuditLog;
import org.apostil.identity.Access;
import org.apostil.identity.Actor;
import org.apostil.identity.People;
import org.apostil.identity.Permission;
import org.apostil.platform.Problem;
import org.apostil.platform.Problem.Sort;
import org.apostil.speaker.KnownSpeaker.Reference;
import org.apostil.speaker.KnownSpeaker.Revised;

/** Reads and edits what is known of a speaker. Every revision is kept. */
@ApplicationScoped
@Transactional
public class SpeakerEditService {

    @Inject
    private SpeakerRepository speakers;

    @Inject
    private SeenSpeakers seen;

    @Inject
    private MergeService merging;

    @Inject
    private People people;

    @Inject
    private Access access;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /** What is known of a speaker now. */
    public KnownSpeaker known(UUID speakerId) {
        Speaker speaker = seen.get(speakerId);
        access.require(Permission.READ, speaker.projectId());
        SpeakerRevision now = speakers.current(List.of(speakerId)).getFirst();
        Speaker meant = seen.meant(speaker.projectId(), List.of(speaker)).get(speakerId);
        return new KnownSpeaker(speakerId, speaker.projectId(), now.number(), now.details(), people.names(List.of(now.editedBy())).get(now.editedBy()), now.editedAt(),
            Optional.of(meant).filter(other -> !other.id().equals(speakerId)).map(other -> new Reference(other.id(), other.name(), other.kind())), merging.of(speakerId));
    }

    /** All that was known of a speaker, newest first. */
    public List<Revised> revisions(UUID speakerId) {
        Speaker speaker = seen.get(speakerId);
        access.require(Permission.READ, speaker.projectId());
        List<SpeakerRevision> all = speakers.revisions(speakerId);
        Map<UUID, String> names = people.names(all.stream().map(SpeakerRevision::editedBy).collect(Collectors.toSet()));
        return all.stream().map(each -> new Revised(each.number(), each.details(), names.get(each.editedBy()), each.editedAt())).toList();
    }

    /**
     * Makes a new revision of what is known of a speaker. Where nothing is said anew, none is made.
     *
     * @param revision the number of the one that the editor had before them
     * @throws Problem when somebody was faster, or a field is not accepted
     */
    public KnownSpeaker edit(UUID speakerId, long revision, SpeakerDetails details) {
        Speaker speaker = seen.get(speakerId);
        Actor actor = access.require(Permission.ANNOTATE, speaker.projectId());
        SpeakerDetails checked = details.checked();
        speakers.hold(speaker.projectId());
        SpeakerRevision before = speakers.revisions(speakerId).getFirst();
        if (before.number() != revision) {
            throw new Problem(Sort.STALE, "Somebody else edited this speaker while you did. Nothing of theirs was overwritten and what you typed is still here. Compare, then save again.");
        }
        if (!checked.equals(before.details())) {
            speakers.add(new SpeakerRevision(speaker, before.number() + 1, checked, actor.id(), clock.instant()));
            audit.append(new AuditEvent("speaker.edited", actor.id(), speaker.projectId(), "speaker", speakerId, before.details().told(), checked.told(), null));
        }
        return known(speakerId);
    }
}
