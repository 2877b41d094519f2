package org.apostil.annotation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.apostil.audit.AuditEvent;
import org.apostil.audit.AuditLog;
import org.apostil.claim.ClaimService;
import org.apostil.discussion.Discussion;
import org.apostil.discussion.DiscussionService;
import org.apostil.identity.Access;
import org.apostil.identity.Actor;
import org.apostil.identity.Permission;
import org.apostil.platform.Problem;
import org.apostil.platform.Text;
import org.apostil.review.Action;
import org.apostil.review.DeedLog;
import org.apostil.review.Doing;
import org.apostil.source.SourceService;
import org.apostil.source.SourceText;
import org.apostil.source.SourceVersion;
import org.apostil.speaker.Speaker;
import org.apostil.speaker.SpeakerService;

/** Makes and revises annotations. */
@ApplicationScoped
@Transactional
public class AnnotationWriteService {

    @Inject
    private AnnotationRepository annotations;

    @Inject
    private SeenAnnotations seenOnes;

    @Inject
    private AnnotationReadService reading;

    @Inject
    private AnnotationReviewService reviewing;

    @Inject
    private SourceService sources;

    @Inject
    private EarlierText earlier;

    @Inject
    private ClaimService claims;

    @Inject
    private SpeakerService speakers;

    @Inject
    private Confirming confirming;

    @Inject
    private DiscussionService discussions;

    @Inject
    private ReviewNotices notices;

    @Inject
    private DeedLog deeds;

    @Inject
    private Access access;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /**
     * Makes a draft.
     *
     * @throws Problem when the content is not accepted, or a span does not fit the text
     */
    public AnnotationView create(UUID sourceVersionId, AnnotationContent content) {
        SourceVersion version = sources.inWork(sourceVersionId);
        Actor actor = access.require(Permission.ANNOTATE, version.projectId());
        ContentRules.check(content);
        List<AnnotationSpan> spans = spans(version.text(), content);
        earlier.hold(version.id());
        Annotation annotation = new Annotation(version.projectId(), version.id(), content.kind(), AnnotationSpan.start(spans), actor.id(), clock.instant());
        annotations.add(annotation);
        AnnotationRevision revision = revise(annotation, content, spans, claim(annotation, content), null, actor);
        deeds.done(actor, version.projectId(), Doing.CREATE, annotation.id(), null, annotation.id());
        AnnotationView made = reading.get(annotation.id());
        // Others who write wait for the audit trail: it comes last, so that they wait for no more than the commit.
        audit.append(AuditEvent.created("annotation.created", actor.id(), version.projectId(), "annotation", annotation.id(),
            Map.of("revision", revision.number(), "content", content)));
        earlier.tell(annotation, actor);
        return made;
    }

    /**
     * Makes a draft of what several annotations of the same source say together. Whoever wrote any of them is credited as its
     * co-author, and decides on it as little as on their own work.
     *
     * @throws Problem when the content is not accepted, or one of them is not there
     */
    public AnnotationView merge(UUID sourceVersionId, AnnotationContent content, Collection<UUID> merged) {
        SourceVersion version = sources.version(sourceVersionId);
        Actor actor = access.require(Permission.ANNOTATE, version.projectId());
        List<Annotation> sides = merged.stream().distinct().map(seenOnes::get).filter(side -> sources.version(side.sourceVersionId()).sourceId().equals(version.sourceId())).toList();
        AnnotationView made = create(sourceVersionId, content);
        sides.forEach(side -> writers(side).filter(writer -> !writer.equals(actor.id())).forEach(writer -> annotations.addCoauthor(made.id(), writer, side.id())));
        return reading.get(made.id());
    }

    /** Its author, who wrote a revision in their place, whose suggestion it took up, and who was merged into it. */
    private Stream<UUID> writers(Annotation side) {
        return Stream.concat(Stream.of(side.authorId()), annotations.editors(List.of(side.id())).getOrDefault(side.id(), Set.of()).stream()).distinct();
    }

    /**
     * Makes a new revision. Decisions on the one before lapse.
     *
     * @param seen the version that the editor had before them
     * @throws Problem when somebody was faster, the state machine refuses, or the content is not accepted
     */
    public AnnotationView edit(UUID annotationId, long seen, AnnotationContent content) {
        Annotation annotation = seenOnes.get(annotationId);
        Actor actor = access.require(Permission.ANNOTATE, annotation.projectId());
        check(annotation, content);
        earlier.hold(annotation.sourceVersionId());
        write(reviewing.held(annotationId, seen), content, null, actor, false);
        return reading.get(annotationId);
    }

    /**
     * Makes a revision that takes up what a colleague suggested.
     *
     * @param held        by whoever accepts it
     * @param contributor the colleague
     * @param standsIn    whether whoever accepts it does so in the place of an author who is gone
     * @return the number of the revision
     */
    int adopt(Annotation held, AnnotationContent content, UUID contributor, Actor actor, boolean standsIn) {
        check(held, content);
        return write(held, content, contributor, actor, standsIn);
    }

    /**
     * Holds what an annotation shall say against the rules, the text, and what else is in the project.
     *
     * @throws Problem when it is not accepted
     */
    void check(Annotation annotation, AnnotationContent content) {
        ContentRules.check(content);
        if (content.kind() != annotation.kind()) {
            throw Problem.invalid("kind", "The kind of an annotation stays. Withdraw it and make a new one.");
        }
        spans(sources.version(annotation.sourceVersionId()).text(), content);
        checkReferences(annotation, content);
    }

    private int write(Annotation held, AnnotationContent content, UUID contributor, Actor actor, boolean standsIn) {
        AnnotationContent before = Contents.of(reading.get(held.id()));
        List<AnnotationSpan> spans = spans(sources.version(held.sourceVersionId()).text(), content);
        UUID claim = claim(held, content);
        reviewing.takeAsEdit(held, AnnotationSpan.start(spans), standsIn ? actor.id() : held.authorId());
        AnnotationRevision revision = revise(held, content, spans, claim, contributor, actor);
        Map<String, Object> after = new LinkedHashMap<>(Map.of("revision", revision.number(), "content", content));
        if (contributor != null) {
            after.put("suggestedBy", contributor);
        }
        audit.append(new AuditEvent("annotation.revised", actor.id(), held.projectId(), "annotation", held.id(), Map.of("content", before), after, null));
        earlier.tell(held, actor);
        return revision.number();
    }

    /** Opens a discussion on an annotation. */
    public Discussion discuss(UUID annotationId, String text) {
        Annotation annotation = seenOnes.get(annotationId);
        access.require(Permission.DISCUSS, annotation.projectId());
        Discussion opened = discussions.openOnAnnotation(annotation.sourceVersionId(), annotationId, text);
        notices.discussed(annotation, opened.posts().getFirst().plain());
        return opened;
    }

    private UUID claim(Annotation annotation, AnnotationContent content) {
        return content.kind() == AnnotationKind.CLAIM ? claims.saying(annotation.projectId(), content.proposition()).id() : null;
    }

    private AnnotationRevision revise(Annotation annotation, AnnotationContent content, List<AnnotationSpan> spans, UUID claim, UUID contributor, Actor actor) {
        checkReferences(annotation, content);
        AnnotationContent said = content.confirmedBy() != null && Text.orNull(content.independentOrigin()) == null
            ? content.confirmed(confirming.words(annotation.projectId(), content.confirmedBy())) : content;
        AnnotationRevision revision = new AnnotationRevision(annotation, said, spans, claim, actor.id(), contributor, clock.instant());
        annotations.add(revision);
        annotations.flush();
        return revision;
    }

    private void checkReferences(Annotation annotation, AnnotationContent content) {
        UUID project = annotation.projectId();
        Map<UUID, Speaker> meant = speakers.byIds(project, content.speakers());
        if (meant.values().stream().distinct().count() < content.speakers().size()) {
            throw Problem.invalid("speakers", "Two of the chain proved to be the same speaker: an account that comes back to its own teller has no source. Remove one.");
        }
        if (content.about() != null && content.about().equals(annotation.id())) {
            throw Problem.invalid("about", "An annotation does not grade itself. Choose another, or none.");
        }
        if (content.about() != null && seenOnes.find(content.about()).filter(other -> other.projectId().equals(project)).isEmpty()) {
            throw Problem.invalid("about", "The annotation that this grades is not in this project. Choose another, or none.");
        }
        if (content.credibility() == Credibility.CONFIRMED && content.about() != null) {
            (content.confirmedBy() == null ? confirming.whyNot(project, content.about(), content.independentOrigin()) : confirming.whyNot(project, content.about(), content.confirmedBy()))
                .ifPresent(why -> {
                    throw Problem.invalid(content.confirmedBy() == null ? "independentOrigin" : "confirmedBy", why);
                });
        }
    }

    private static List<AnnotationSpan> spans(SourceText text, AnnotationContent content) {
        return content.spans().stream()
            .map(marked -> AnnotationSpan.of(marked.role(), text.span(marked.start(), marked.end(), marked.exact()))).toList();
    }
}
