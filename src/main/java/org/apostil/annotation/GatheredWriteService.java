package org.apostil.annotation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apostil.audit.AuditEvent;
import org.apostil.audit.AuditLog;
import org.apostil.claim.ClaimService;
import org.apostil.firstpass.Visibility;
import org.apostil.identity.Access;
import org.apostil.identity.Actor;
import org.apostil.identity.Permission;
import org.apostil.platform.Problem;
import org.apostil.platform.Text;
import org.apostil.review.DeedLog;
import org.apostil.source.IndexedText;
import org.apostil.source.SourceService;
import org.apostil.source.SourceVersion;
import org.apostil.speaker.Speaker;
import org.apostil.speaker.SpeakerService;

/**
 * Makes many drafts of one text at once, from what was read elsewhere. They are under the rules of {@link AnnotationWriteService};
 * what differs is that nothing is read back, and that what is written is sent to the database together.
 */
@ApplicationScoped
@Transactional
public class GatheredWriteService {

    /** After how many the session is emptied, so that the cost of each stays the same. */
    private static final int TOGETHER = 250;
    private static final int SHOWN = 80;

    /**
     * A draft to be.
     *
     * @param raw        all that the file says of it
     * @param aboutDraft the index, from 0, of the draft before it in the list that it grades; null where it grades none of them
     */
    public record Gathered(AnnotationContent content, Origin origin, String raw, Integer aboutDraft) {
    }

    /** What names an annotation that was imported. */
    public record Imported(String format, String originalId, String sha256) {
    }

    @Inject
    private AnnotationRepository annotations;

    @Inject
    private OriginRepository origins;

    @Inject
    private SeenAnnotations seen;

    @Inject
    private Visibility visibility;

    @Inject
    private SourceService sources;

    @Inject
    private EarlierText earlier;

    @Inject
    private Confirming confirming;

    @Inject
    private ClaimService claims;

    @Inject
    private SpeakerService speakers;

    @Inject
    private DeedLog deeds;

    @Inject
    private Access access;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /** Why annotations of that project that said these would not be accepted, in sentences; empty where one would. In the order of the contents. */
    public List<Optional<String>> whyNot(UUID projectId, List<AnnotationContent> contents) {
        access.require(Permission.ANNOTATE, projectId);
        return contents.stream().map(GatheredWriteService::whyNot).toList();
    }

    private static Optional<String> whyNot(AnnotationContent content) {
        try {
            ContentRules.check(content);
            Stream.of(content.reliabilityReason(), content.credibilityReason(), content.independentOrigin(), content.note(), content.proposition()).forEach(Text::orNull);
            return Optional.empty();
        } catch (Problem problem) {
            return Optional.of(problem.getMessage());
        }
    }

    /** Those of {@code ids} that are on that text and that whoever is signed in sees. */
    public Collection<UUID> present(UUID sourceVersionId, Collection<UUID> ids) {
        SourceVersion version = sources.version(sourceVersionId);
        Actor actor = access.require(Permission.READ, version.projectId());
        return ids.isEmpty() ? List.of() : annotations.ofVersion(sourceVersionId, ids, visibility.of(actor.id(), version)).stream().map(Annotation::id).collect(Collectors.toSet());
    }

    /** What whoever is signed in imported into that text and did not withdraw. */
    public Map<Imported, UUID> imported(UUID sourceVersionId) {
        Actor actor = access.require(Permission.READ, sources.version(sourceVersionId).projectId());
        return origins.imported(sourceVersionId, actor.id()).stream()
            .collect(Collectors.toMap(row -> new Imported((String) row[1], (String) row[2], (String) row[3]), row -> (UUID) row[0], (one, other) -> one));
    }

    /**
     * Holds what the drafts will be written beside, in the order in which all who write hold it, and adds the claims that they will state.
     * To be called before anything else of the same transaction is written down.
     *
     * @param propositions checked, in any number
     */
    public void prepare(UUID sourceVersionId, Collection<String> propositions) {
        UUID projectId = sources.version(sourceVersionId).projectId();
        access.require(Permission.ANNOTATE, projectId);
        earlier.hold(sourceVersionId);
        claims.sayingAll(projectId, said(propositions));
    }

    private static List<String> said(Collection<String> propositions) {
        return propositions.stream().map(Text::orNull).filter(Objects::nonNull).distinct().toList();
    }

    /**
     * Makes the drafts, all or none.
     *
     * @return their ids, in the order of the drafts
     * @throws Problem when one of them is not accepted, or a span does not fit the text
     */
    public List<UUID> createAll(UUID sourceVersionId, List<Gathered> drafts) {
        SourceVersion version = sources.version(sourceVersionId);
        Actor actor = access.require(Permission.ANNOTATE, version.projectId());
        IndexedText text = new IndexedText(version.text().content());
        Map<UUID, Speaker> meant = speakers.byIds(version.projectId(), drafts.stream().flatMap(draft -> draft.content().speakers().stream()).distinct().toList());
        drafts.forEach(draft -> check(version.projectId(), draft.content(), meant));
        earlier.hold(version.id());
        Map<String, UUID> stated = claims.sayingAll(version.projectId(), said(drafts.stream().map(draft -> draft.content().proposition()).toList()))
            .entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().id()));
        origins.planAnew();
        List<UUID> made = new ArrayList<>();
        List<AuditEvent> events = new ArrayList<>();
        Instant began = clock.instant();
        for (int from = 0; from < drafts.size(); from += TOGETHER) {
            write(drafts.subList(from, Math.min(drafts.size(), from + TOGETHER)), began, version, text, stated, actor, made, events);
        }
        for (Gathered draft : drafts) {
            if (draft.aboutDraft() != null) {
                checkConfirmed(version.projectId(), draft.content().about(made.get(draft.aboutDraft())));
            }
        }
        deeds.created(actor, version.projectId(), made);
        audit.appendAll(events);
        if (sources.isSuperseded(version.id())) {
            made.forEach(id -> earlier.tell(annotations.byId(id).orElseThrow(), actor));
        }
        return made;
    }

    /**
     * Adds one table after the other, so that the rows of each go to the database together. Each is a microsecond later than the one
     * before, so that those that begin at the same place keep the order of the drafts.
     */
    private void write(List<Gathered> drafts, Instant began, SourceVersion version, IndexedText text, Map<String, UUID> stated, Actor actor, List<UUID> made, List<AuditEvent> events) {
        List<AnnotationRevision> revisions = new ArrayList<>();
        List<OriginRow> rows = new ArrayList<>();
        for (Gathered draft : drafts) {
            Instant now = began.plus(made.size(), ChronoUnit.MICROS);
            AnnotationContent content = draft.aboutDraft() == null ? draft.content() : draft.content().about(made.get(draft.aboutDraft()));
            List<AnnotationSpan> spans = content.spans().stream().map(marked -> AnnotationSpan.of(marked.role(), text.span(marked.start(), marked.end(), marked.exact()))).toList();
            Annotation annotation = new Annotation(version.projectId(), version.id(), content.kind(), AnnotationSpan.start(spans), actor.id(), now);
            annotations.add(annotation);
            made.add(annotation.id());
            revisions.add(new AnnotationRevision(annotation, content, spans, content.kind() == AnnotationKind.CLAIM ? stated.get(Text.orNull(content.proposition())) : null, actor.id(), null, now));
            rows.add(new OriginRow(annotation, draft.origin(), draft.raw()));
            events.add(created(annotation, content, draft.origin()));
        }
        revisions.forEach(annotations::add);
        rows.forEach(origins::add);
        origins.flushAndForget();
    }

    private void check(UUID projectId, AnnotationContent content, Map<UUID, Speaker> meant) {
        ContentRules.check(content);
        if (content.speakers().stream().map(meant::get).distinct().count() < content.speakers().size()) {
            throw Problem.invalid("speakers", "Two of a chain proved to be the same speaker: an account that comes back to its own teller has no source. Try the file again.");
        }
        if (content.about() != null && seen.find(content.about()).filter(other -> other.projectId().equals(projectId)).isEmpty()) {
            throw Problem.invalid("about", "The annotation that this grades is not in this project. Choose another, or none.");
        }
        checkConfirmed(projectId, content);
    }

    /** Grade 1 of a statement needs an origin that is another, also in what was written elsewhere. It is one of many, so it is said of which. */
    private void checkConfirmed(UUID projectId, AnnotationContent content) {
        if (content.credibility() == Credibility.CONFIRMED && content.about() != null) {
            confirming.whyNot(projectId, content.about(), content.independentOrigin()).ifPresent(why -> {
                throw Problem.invalid("independentOrigin", "Nothing of the file was taken, because of the note on “%s”: %s".formatted(passage(content), why));
            });
        }
    }

    private static String passage(AnnotationContent content) {
        return content.spans().stream().filter(span -> span.role() == SpanRole.CONTENT).map(AnnotationContent.MarkedSpan::exact).findFirst().map(exact -> Text.line(exact, SHOWN)).orElse("");
    }

    private static AuditEvent created(Annotation annotation, AnnotationContent content, Origin origin) {
        return AuditEvent.created("annotation.imported", annotation.authorId(), annotation.projectId(), "annotation", annotation.id(),
            Map.of("revision", annotation.revision(), "content", content, "origin", origin));
    }
}
