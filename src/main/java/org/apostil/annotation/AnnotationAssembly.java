package org.apostil.annotation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apostil.annotation.AnnotationView.AboutRef;
import org.apostil.annotation.AnnotationView.ClaimRef;
import org.apostil.annotation.AnnotationView.Decision;
import org.apostil.annotation.AnnotationView.Person;
import org.apostil.annotation.AnnotationView.Possible;
import org.apostil.annotation.AnnotationView.Review;
import org.apostil.annotation.AnnotationView.RoleSpan;
import org.apostil.annotation.AnnotationView.SpeakerRef;
import org.apostil.claim.Claim;
import org.apostil.claim.ClaimService;
import org.apostil.discussion.DiscussionReadService;
import org.apostil.firstpass.Sight;
import org.apostil.identity.Access;
import org.apostil.identity.Actor;
import org.apostil.identity.People;
import org.apostil.identity.Permission;
import org.apostil.project.Policy;
import org.apostil.review.Answer;
import org.apostil.review.Grading;
import org.apostil.review.History;
import org.apostil.review.ReviewService;
import org.apostil.review.State;
import org.apostil.review.Step;
import org.apostil.review.Subject;
import org.apostil.source.SourceVersion;
import org.apostil.speaker.Speaker;
import org.apostil.speaker.SpeakerService;

/** Puts annotations together with what other features know of them, in a fixed number of queries however many there are. */
@ApplicationScoped
class AnnotationAssembly {

    /** All that was read for a set of annotations; numbers are those of the annotations and of what they grade. */
    private record Read(Policy policy, Map<UUID, Integer> numbers, Map<UUID, AnnotationRevision> revisions, Map<UUID, Set<UUID>> editors, Map<UUID, List<UUID>> coauthors,
                        Map<UUID, History> histories,
                        Map<UUID, Integer> open, Map<UUID, Speaker> speakers, Map<UUID, Claim> claims, Map<UUID, UUID> standing, Map<UUID, String> names,
                        Set<UUID> graded, Map<UUID, List<UUID>> replaced, Map<UUID, Integer> looked, boolean mayDiscuss,
                        Map<UUID, LinkedHashSet<UUID>> contributors, Map<UUID, List<SuggestionView>> suggestions, Map<UUID, Origin> origins) {
    }

    private static final Answer.Refused LEFT = new Answer.Refused("It was carried over to a newer text and is shown here as it stood. Open the newest text to go on with it.");

    @Inject
    private AnnotationRepository annotations;

    @Inject
    private SeenAnnotations seen;

    @Inject
    private LookRepository looks;

    @Inject
    private OriginRepository origins;

    @Inject
    private ReviewService reviews;

    @Inject
    private DiscussionReadService discussions;

    @Inject
    private SuggestionAssembly suggestions;

    @Inject
    private SuggestionRules suggesting;

    @Inject
    private SpeakerService speakers;

    @Inject
    private ClaimService claims;

    @Inject
    private People people;

    @Inject
    private Access access;

    /** The views of {@code found}, all of one text and seen by the actor, in their order, with their numbers on it. */
    List<AnnotationView> views(SourceVersion version, Policy policy, List<Annotation> found, Actor actor, Sight sight) {
        if (found.isEmpty()) {
            return List.of();
        }
        Read read = read(version, policy, found, actor, sight);
        return found.stream().map(annotation -> view(annotation, version.sha256(), read, actor)).toList();
    }

    /** What a review needs to know of an annotation. */
    Subject subject(Annotation annotation, Policy policy, String sha256) {
        List<UUID> id = List.of(annotation.id());
        return subject(annotation, policy, sha256, annotations.editors(id), discussions.openOn(annotation.projectId(), id),
            grading(annotation, annotations.currentRevisions(id).get(annotation.id()), graded(policy, List.of(annotation))));
    }

    private static Subject subject(Annotation annotation, Policy policy, String sha256, Map<UUID, Set<UUID>> editors, Map<UUID, Integer> open, Grading grading) {
        return new Subject(annotation.id(), annotation.projectId(), annotation.state(), annotation.revision(), sha256, annotation.authorId(),
            editors.getOrDefault(annotation.id(), Set.of()), open.get(annotation.id()), grading, policy);
    }

    private static Grading grading(Annotation annotation, AnnotationRevision revision, Set<UUID> graded) {
        return switch (annotation.kind()) {
            case CREDIBILITY_NOTE -> revision.reliability().isPresent() && revision.credibility().isPresent() ? Grading.COMPLETE : Grading.ONE_AXIS;
            case CLAIM -> graded.contains(annotation.id()) ? Grading.COMPLETE : Grading.NO_NOTE;
            case SPEAKER_MENTION, COMMENT -> Grading.COMPLETE;
        };
    }

    /** Asked only where the project wants to know. */
    private Set<UUID> graded(Policy policy, List<Annotation> found) {
        List<UUID> claimed = found.stream().filter(each -> each.kind() == AnnotationKind.CLAIM).map(Annotation::id).toList();
        return policy.gradesRequired() && !claimed.isEmpty() ? annotations.graded(claimed) : Set.of();
    }

    private Read read(SourceVersion version, Policy policy, List<Annotation> found, Actor actor, Sight sight) {
        UUID projectId = version.projectId();
        List<UUID> ids = found.stream().map(Annotation::id).toList();
        Map<UUID, AnnotationRevision> revisions = annotations.saidBy(found);
        Map<UUID, History> histories = reviews.histories(projectId, ids);
        Map<UUID, List<UUID>> coauthors = annotations.coauthors(ids);
        Set<UUID> named = new HashSet<>();
        coauthors.values().forEach(named::addAll);
        found.forEach(a -> named.add(a.authorId()));
        revisions.values().forEach(r -> named.add(r.editorId()));
        histories.values().forEach(h -> h.steps().forEach(step -> named.add(step.actorId())));
        Map<UUID, LinkedHashSet<UUID>> contributors = annotations.contributors(ids);
        contributors.values().forEach(named::addAll);
        Set<UUID> speaking = new HashSet<>();
        revisions.values().forEach(r -> speaking.addAll(r.speakers()));
        List<UUID> claimed = revisions.values().stream().flatMap(r -> r.claimId().stream()).distinct().toList();
        Set<UUID> numbered = new HashSet<>(ids);
        revisions.values().forEach(r -> r.aboutId().ifPresent(numbered::add));
        Map<UUID, List<UUID>> replaced = reviews.replacedBy(projectId, ids);
        replaced.values().forEach(numbered::addAll);
        histories.values().forEach(history -> history.successor().ifPresent(numbered::add));
        Map<UUID, Claim> stated = claims.byIds(projectId, claimed);
        return new Read(policy, annotations.numbers(version.id(), numbered, sight), revisions, annotations.editors(ids), coauthors, histories, discussions.openOn(projectId, ids),
            speakers.byIds(projectId, speaking), stated, claims.standing(projectId, stated), people.names(named),
            graded(policy, found), replaced, looks.of(actor.id(), ids),
            access.permits(Permission.DISCUSS, projectId),
            contributors, suggestions.to(version, found, actor, sight), origins.of(ids));
    }

    private AnnotationView view(Annotation annotation, String sha256, Read read, Actor actor) {
        AnnotationRevision revision = read.revisions().get(annotation.id());
        History history = read.histories().get(annotation.id());
        Subject subject = subject(annotation, read.policy(), sha256, read.editors(), read.open(), grading(annotation, revision, read.graded()));
        return new AnnotationView(annotation.id(), annotation.projectId(), annotation.sourceVersionId(), read.numbers().get(annotation.id()), annotation.kind(), annotation.state(),
            revision.number(), annotation.version(), person(annotation.authorId(), read), person(revision.editorId(), read),
            read.coauthors().getOrDefault(annotation.id(), List.of()).stream().map(id -> person(id, read)).toList(),
            annotation.authorId().equals(actor.id()), revision.at(),
            revision.spans().stream().map(s -> new RoleSpan(s.role(), s.span().span())).toList(),
            revision.mode(), revision.claimId().map(read.claims()::get).map(c -> new ClaimRef(read.standing().get(c.id()), c.proposition())),
            revision.speakers().stream().map(read.speakers()::get).map(AnnotationAssembly::speaker).toList(),
            revision.reliability(), revision.credibility(), revision.independentOrigin(),
            revision.confirmedById().filter(id -> annotation.authorId().equals(actor.id()) || seen.find(id).isPresent()),
            revision.aboutId().flatMap(id -> about(id, annotation.authorId().equals(actor.id()), read)), revision.note(),
            history.decisions().stream().filter(step -> !annotation.isLeft() || step.revision() <= revision.number()).map(step -> decision(step, history, subject, read)).toList(),
            new Review(history.approvals(subject), read.policy().approvalsNeeded(),
                annotation.state() == State.SUPERSEDED ? history.successor().flatMap(id -> about(id, false, read)) : Optional.empty(),
                read.replaced().getOrDefault(annotation.id(), List.of()).stream().flatMap(id -> about(id, false, read).stream()).toList(),
                Optional.ofNullable(read.looked().get(annotation.id()))),
            subject.openThreads(), read.mayDiscuss() && !annotation.isLeft(), !annotation.isLeft() && reviews.waits(subject, history),
            reviews.answers(subject, history).entrySet().stream().map(e -> new Possible(e.getKey(), annotation.isLeft() ? LEFT : e.getValue())).toList(),
            read.contributors().getOrDefault(annotation.id(), new LinkedHashSet<>()).stream().map(id -> person(id, read)).toList(),
            read.suggestions().getOrDefault(annotation.id(), List.of()), annotation.isLeft() ? Optional.of(LEFT.why()) : suggesting.whyNot(annotation, actor),
            Optional.ofNullable(read.origins().get(annotation.id())));
    }

    /** One that the reader does not see is not there, but in their own note, where they put it themselves. */
    private Optional<AboutRef> about(UUID id, boolean mine, Read read) {
        Optional<Integer> number = Optional.ofNullable(read.numbers().get(id));
        return number.isPresent() || mine || seen.find(id).isPresent() ? Optional.of(new AboutRef(id, number)) : Optional.empty();
    }

    private static Decision decision(Step step, History history, Subject subject, Read read) {
        return new Decision(step.action(), person(step.actorId(), read), Optional.ofNullable(step.reason()), step.at(), step.revision(),
            history.stands(step, subject.revision(), subject.sourceSha256()), history.isTakenBack(step),
            history.lapse(step, subject.revision(), subject.sourceSha256(), read.names()::get));
    }

    private static SpeakerRef speaker(Speaker speaker) {
        return new SpeakerRef(speaker.id(), speaker.name(), speaker.kind(), Optional.ofNullable(speaker.description()));
    }

    private static Person person(UUID id, Read read) {
        return new Person(id, read.names().get(id));
    }
}
