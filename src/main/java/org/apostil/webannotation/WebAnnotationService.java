package org.apostil.webannotation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apostil.annotation.AnnotationContent;
import org.apostil.annotation.AnnotationReadService;
import org.apostil.annotation.AnnotationReviewService;
import org.apostil.annotation.AnnotationView;
import org.apostil.annotation.AnnotationWriteService;
import org.apostil.annotation.Contents;
import org.apostil.audit.AuditEvent;
import org.apostil.audit.AuditLog;
import org.apostil.firstpass.Visibility;
import org.apostil.identity.Access;
import org.apostil.identity.Actor;
import org.apostil.identity.Permission;
import org.apostil.interchange.JsonFile;
import org.apostil.platform.Problem;
import org.apostil.platform.Problem.Sort;
import org.apostil.review.Action;
import org.apostil.review.State;

/** Reads, takes in, replaces and deletes the annotations of a container. */
@ApplicationScoped
@Transactional
public class WebAnnotationService {

    @Inject
    private EntryRepository entries;

    @Inject
    private Rendering rendering;

    @Inject
    private Meant meant;

    @Inject
    private AnnotationReadService reading;

    @Inject
    private AnnotationWriteService writing;

    @Inject
    private AnnotationReviewService reviewing;

    @Inject
    private Visibility visibility;

    @Inject
    private Access access;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /**
     * An annotation.
     *
     * @throws Problem when it is not there for whoever asks, or was deleted
     */
    public WebAnnotation get(UUID projectId, String name) {
        access.require(Permission.READ, projectId);
        return rendering.of(List.of(there(projectId, name))).stream().findFirst().orElseThrow(Problem::notFound);
    }

    /**
     * Takes in what a client sent. Where it is about a text of the project it becomes a draft of theirs too.
     *
     * @param wanted the name that the client suggests; null where it suggests none
     * @throws Problem when it is no annotation, or says in our own terms what is not accepted
     */
    public WebAnnotation post(UUID projectId, JsonNode sent, String wanted) {
        Actor actor = access.require(Permission.ANNOTATE, projectId);
        ObjectNode document = Incoming.checked(sent);
        Incoming.moveId(document);
        Meant.Content found = meant.of(projectId, document);
        AnnotationView made = found == null ? null : writing.create(found.text(), found.content());
        UUID kept = UUID.randomUUID();
        UUID annotation = made == null ? null : made.id();
        String name = wanted != null && entries.add(kept, projectId, wanted, annotation, actor.id(), clock.instant()) ? wanted : null;
        if (name == null) {
            name = (made == null ? kept : annotation).toString();
            entries.add(kept, projectId, name, annotation, actor.id(), clock.instant());
        }
        keep(kept, 1, document, made, actor);
        audit.append(event("web-annotation.posted", actor, projectId, kept, annotation, document));
        return get(projectId, name);
    }

    /**
     * Replaces what an annotation says.
     *
     * @param tag of the state that the client had before it
     * @throws Problem when somebody was faster, the client may not, or it is not accepted
     */
    public WebAnnotation put(UUID projectId, String name, String tag, JsonNode sent) {
        Actor actor = access.require(Permission.ANNOTATE, projectId);
        Entry entry = held(projectId, name, tag);
        ObjectNode document = Incoming.checked(sent);
        ObjectNode before = get(projectId, name).document();
        document.remove("id");
        stays("canonical", before, document);
        stays("via", before, document);
        AnnotationView view = entry.annotation() == null ? null : revised(projectId, entry, document);
        if (view == null) {
            requireOwn(entry, actor);
        }
        UUID kept = entry.kept() == null ? UUID.randomUUID() : entry.kept();
        if (entry.kept() == null) {
            entries.add(kept, projectId, entry.name(), entry.annotation(), actor.id(), clock.instant());
        }
        keep(kept, number(kept) + 1, document, view, actor);
        audit.append(event("web-annotation.replaced", actor, projectId, kept, entry.annotation(), document));
        return get(projectId, name);
    }

    /**
     * Deletes an annotation: what stands on the desk is withdrawn.
     *
     * @param tag of the state that the client had before it
     * @throws Problem when somebody was faster, or the client may not
     */
    public void delete(UUID projectId, String name, String tag) {
        Actor actor = access.require(Permission.ANNOTATE, projectId);
        Entry entry = held(projectId, name, tag);
        if (entry.annotation() != null) {
            reviewing.act(entry.annotation(), reading.get(entry.annotation()).version(), Action.WITHDRAW, null);
        } else {
            requireOwn(entry, actor);
            entries.append(entry.kept(), number(entry.kept()) + 1, null, null, actor.id(), clock.instant());
        }
        audit.append(event("web-annotation.deleted", actor, projectId, entry.kept() == null ? entry.id() : entry.kept(), entry.annotation(), null));
    }

    private AnnotationView revised(UUID projectId, Entry entry, ObjectNode document) {
        AnnotationView now = reading.get(entry.annotation());
        Meant.Content found = meant.of(projectId, document);
        if (found == null || !found.text().equals(now.sourceVersionId())) {
            throw Problem.invalid("target", "The annotation stands on the desk, and this says nothing of its text that could stand there. Nothing was changed. Keep its target, or delete it and send another.");
        }
        AnnotationContent before = Contents.of(now);
        return before.equals(found.content()) ? now : writing.edit(now.id(), now.version(), found.content());
    }

    private Entry held(UUID projectId, String name, String tag) {
        Entry entry = there(projectId, name);
        entries.hold(entry.id());
        if (!get(projectId, name).tag().equals(tag)) {
            throw new Problem(Sort.STALE, "Somebody changed this annotation meanwhile. Nothing was overwritten. Get it again, then repeat.");
        }
        return entry;
    }

    /** Where it is on the desk, whether it is there for whoever asks; where it is not, whether their first pass lets them see it. */
    private Entry there(UUID projectId, String name) {
        UUID reader = access.require(Permission.READ, projectId).id();
        Entry entry = entries.named(projectId, name).orElseThrow(Problem::notFound);
        if (entry.annotation() != null) {
            AnnotationView view = reading.find(entry.annotation()).orElseThrow(Problem::notFound);
            return view.state() == State.WITHDRAWN ? gone() : entry;
        }
        if (visibility.isWanted(projectId) && !entry.author().equals(reader)) {
            throw Problem.notFound();
        }
        return entries.documents(List.of(entry.kept())).get(entry.kept()).deleted() ? gone() : entry;
    }

    private static Entry gone() {
        throw new Problem(Sort.GONE, "This annotation was deleted. Its address is not used again.");
    }

    private static void requireOwn(Entry entry, Actor actor) {
        if (!entry.author().equals(actor.id())) {
            throw new Problem(Sort.FORBIDDEN, "Only whoever sent this annotation changes or deletes it. Nothing was changed.");
        }
    }

    /** What a client never sends again stays; what it sends otherwise is refused. */
    private static void stays(String property, ObjectNode before, ObjectNode document) {
        if (!before.has(property)) {
            return;
        }
        if (document.has(property) && !document.path(property).equals(before.path(property))) {
            throw new Problem(Sort.REFUSED, "Its %s stays as it was set. Nothing was changed. Send it as it is, or leave it out.".formatted(property));
        }
        document.set(property, before.path(property));
    }

    private int number(UUID kept) {
        KeptDocument document = entries.documents(List.of(kept)).get(kept);
        return document == null ? 0 : document.number();
    }

    private void keep(UUID kept, int number, ObjectNode document, AnnotationView view, Actor actor) {
        entries.append(kept, number, JsonFile.raw(document), view == null ? null : view.revision(), actor.id(), clock.instant());
    }

    /** The trail has the digest of what was sent; what that was the container tells, to whoever may see it. */
    private static AuditEvent event(String action, Actor actor, UUID projectId, UUID kept, UUID annotation, ObjectNode document) {
        return AuditEvent.created(action, actor.id(), projectId, annotation == null ? "web-annotation" : "annotation", annotation == null ? kept : annotation,
            document == null ? Map.of() : Map.of("sha256", sha256(document.toString())));
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
