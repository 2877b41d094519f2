package org.apostil.adjudication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apostil.adjudication.Adjudication.Compared;
import org.apostil.adjudication.Adjudication.Ruled;
import org.apostil.adjudication.Adjudication.Said;
import org.apostil.adjudication.NewRuling.Seen;
import org.apostil.annotation.AnnotationContent;
import org.apostil.annotation.AnnotationReviewService;
import org.apostil.annotation.AnnotationView;
import org.apostil.annotation.AnnotationWriteService;
import org.apostil.audit.AuditEvent;
import org.apostil.audit.AuditLog;
import org.apostil.firstpass.FirstPasses;
import org.apostil.firstpass.Visibility;
import org.apostil.identity.Access;
import org.apostil.identity.Actor;
import org.apostil.identity.Permission;
import org.apostil.notification.Notice;
import org.apostil.notification.Notifications;
import org.apostil.notification.Reason;
import org.apostil.platform.Problem;
import org.apostil.platform.Problem.Sort;
import org.apostil.platform.Text;
import org.apostil.review.Action;
import org.apostil.review.State;
import org.apostil.source.SourceService;
import org.apostil.source.SourceVersion;

/**
 * Rules on what analysts say differently, and keeps who dissents. Approving and rejecting go through the state machine of
 * {@code review} like every other decision: an adjudicator can do nothing that a reviewer could not.
 */
@ApplicationScoped
@Transactional
public class RulingService {

    @Inject
    private AdjudicationService adjudications;

    @Inject
    private RulingRepository rulings;

    @Inject
    private AnnotationReviewService reviewing;

    @Inject
    private AnnotationWriteService writing;

    @Inject
    private SourceService sources;

    @Inject
    private Visibility visibility;

    @Inject
    private Notifications notifications;

    @Inject
    private Access access;

    @Inject
    private AuditLog audit;

    @Inject
    private FirstPasses passes;

    @Inject
    private Clock clock;

    /**
     * Rules on a passage: what shall stand is approved or made and submitted, the other sides are rejected with the reason.
     *
     * @throws Problem when one may not, somebody was faster, it was ruled on, or the state machine refuses
     */
    public Ruled rule(UUID sourceId, NewRuling ruling) {
        SourceVersion version = passes.text(sourceId).map(sources::version).orElseGet(() -> sources.latestVersion(sourceId));
        Actor actor = access.require(Permission.REVIEW, version.projectId());
        rulings.hold(version.id());
        reviewing.holdAll(version.projectId(), version.id(), ruling.sides().stream().map(Seen::annotation).toList());
        Adjudication all = adjudications.of(sourceId);
        all.whyNot().ifPresent(why -> {
            throw new Problem(Sort.REFUSED, why);
        });
        String reason = Text.required(ruling.reason(), "reason", "Say why, so that those who see it differently can follow. Nothing was decided yet.");
        Compared passage = passage(all, ruling);
        UUID outcome = outcome(version, ruling, reason);
        reject(passage, ruling, outcome, reason);
        Ruling written = new Ruling(version.projectId(), version.id(), ruling.way(), outcome, actor.id(), reason, clock.instant());
        rulings.add(written);
        passage.sides().forEach(side -> rulings.addSide(written, side.now().id(), side.revision()));
        audit.append(AuditEvent.created("ruling.made", actor.id(), version.projectId(), "ruling", written.id(), told(written, passage)));
        return ruled(sourceId, written.id());
    }

    /**
     * Keeps that whoever is signed in does not agree with a ruling.
     *
     * @throws Problem when it is their own, or they say nothing
     */
    public Ruled dissent(UUID rulingId, String words) {
        UUID person = access.requireSignedIn().id();
        Ruling ruling = rulings.byId(rulingId).filter(found -> access.role(found.projectId()).isPresent()).orElseThrow(Problem::notFound);
        SourceVersion version = sources.version(ruling.sourceVersionId());
        if (visibility.of(person, version).isBlind()) {
            throw Problem.notFound();
        }
        Actor actor = access.require(Permission.DISCUSS, ruling.projectId());
        if (ruling.adjudicatorId().equals(actor.id())) {
            throw new Problem(Sort.REFUSED, "This ruling is your own. Another says that they dissent from it.");
        }
        Dissent dissent = new Dissent(ruling, actor.id(), Text.required(words, "words", "Write what you hold instead, and why."), clock.instant());
        rulings.add(dissent);
        audit.append(AuditEvent.created("ruling.dissented", actor.id(), ruling.projectId(), "ruling", rulingId, Map.of("words", dissent.words())));
        tell(ruling, version.sourceId());
        return ruled(version.sourceId(), rulingId);
    }

    /** Their words stay beside the ruling: a notice could be read after the project went blind again. */
    private void tell(Ruling ruling, UUID sourceId) {
        notifications.tell(new Notice(ruling.adjudicatorId(), ruling.projectId(), Reason.REPLIED, "ruling", ruling.id(), sourceId,
            "dissents from a ruling of yours", sources.provenance(sourceId).fields().title(), null));
    }

    private static Compared passage(Adjudication all, NewRuling ruling) {
        Set<UUID> wanted = Set.copyOf(ruling.sides().stream().map(Seen::annotation).toList());
        Compared passage = all.passages().stream().filter(one -> one.sides().stream().anyMatch(side -> wanted.contains(side.now().id()))).findFirst()
            .orElseThrow(() -> Problem.invalid("sides", "Name what analysts said of one passage in their passes."));
        if (!Set.copyOf(passage.sides().stream().map(side -> side.now().id()).toList()).equals(wanted)) {
            throw Problem.invalid("sides", "Name everything that analysts said of this passage in their passes, and nothing else. Look at it again.");
        }
        if (passage.ruling().isPresent()) {
            throw new Problem(Sort.REFUSED, "%s has ruled on this passage already. Say that you dissent, if you do.".formatted(passage.ruling().get().adjudicator().name()));
        }
        return passage;
    }

    private UUID outcome(SourceVersion version, NewRuling ruling, String reason) {
        return switch (ruling.way()) {
            case PICK -> approved(ruling, reason).id();
            case MERGE -> submitted(writing.merge(version.id(), content(ruling), ruling.sides().stream().map(Seen::annotation).toList())).id();
            case ANEW -> submitted(writing.create(version.id(), content(ruling))).id();
            case NONE -> null;
        };
    }

    private static AnnotationContent content(NewRuling ruling) {
        if (ruling.content() == null) {
            throw Problem.invalid("content", "Say what shall stand.");
        }
        return ruling.content();
    }

    private AnnotationView approved(NewRuling ruling, String reason) {
        Seen picked = ruling.sides().stream().filter(side -> side.annotation().equals(ruling.pick())).findFirst()
            .orElseThrow(() -> Problem.invalid("pick", "Pick one of those that are before you."));
        return reviewing.act(picked.annotation(), picked.version(), Action.APPROVE, reason);
    }

    private AnnotationView submitted(AnnotationView made) {
        return reviewing.act(made.id(), made.version(), Action.SUBMIT, null);
    }

    private void reject(Compared passage, NewRuling ruling, UUID outcome, String reason) {
        Map<UUID, Long> seen = new HashMap<>();
        ruling.sides().forEach(side -> seen.put(side.annotation(), side.version()));
        for (Said side : passage.sides()) {
            AnnotationView now = side.now();
            if (!now.id().equals(outcome) && now.state() != State.REJECTED) {
                reviewing.act(now.id(), seen.get(now.id()), Action.REJECT, ruling.way().words() + ": " + reason);
            }
        }
    }

    private Ruled ruled(UUID sourceId, UUID ruling) {
        return adjudications.of(sourceId).passages().stream().flatMap(passage -> passage.ruling().stream()).filter(found -> found.id().equals(ruling))
            .findFirst().orElseThrow(Problem::notFound);
    }

    private static Map<String, ?> told(Ruling ruling, Compared passage) {
        Map<String, Object> told = new HashMap<>(Map.of("way", ruling.way().code(), "reason", ruling.reason(),
            "sides", passage.sides().stream().map(side -> List.of(side.now().id(), side.revision())).toList()));
        ruling.outcomeId().ifPresent(id -> told.put("outcome", id));
        return told;
    }
}
