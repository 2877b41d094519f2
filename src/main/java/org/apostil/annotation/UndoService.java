package org.apostil.annotation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.apostil.annotation.Undo.Item;
import org.apostil.annotation.Undo.Outcome;
import org.apostil.discussion.Discussion;
import org.apostil.discussion.DiscussionReadService;
import org.apostil.discussion.DiscussionUndo;
import org.apostil.identity.Access;
import org.apostil.identity.Actor;
import org.apostil.identity.Permission;
import org.apostil.platform.Problem;
import org.apostil.platform.Problem.Sort;
import org.apostil.platform.Text;
import org.apostil.review.Deed;
import org.apostil.review.DeedLog;
import org.apostil.source.SourceService;

/**
 * Takes back the last deed of whoever is signed in, and does it again: anything that they do on the desk, in all documents
 * of a project. Nothing is overwritten by it. Whether it can be done, {@code review} decides.
 */
@ApplicationScoped
@Transactional
public class UndoService {

    private static final int SHOWN = 30;

    @Inject
    private DeedLog deeds;

    @Inject
    private AnnotationUndo annotations;

    @Inject
    private SeenAnnotations seen;

    @Inject
    private AnnotationReadService reading;

    @Inject
    private DiscussionUndo discussions;

    @Inject
    private DiscussionReadService threads;

    @Inject
    private SourceService sources;

    @Inject
    private Access access;

    /** What whoever is signed in could take back and do again. */
    public Undo of(UUID projectId) {
        Actor actor = access.require(Permission.READ, projectId);
        return new Undo(deeds.latest(projectId, actor), deeds.toTakeBack(projectId, actor).filter(this::isSeen).map(this::item), deeds.toDoAgain(projectId, actor).filter(this::isSeen).map(this::item));
    }

    /**
     * Takes back the last deed that was not taken back.
     *
     * @param seen the number of the last deed that the person had before them
     * @throws Problem when there is none, they did something meanwhile, or it stays, with why and what can be done instead
     */
    public Outcome takeBack(UUID projectId, long seen) {
        Actor actor = held(projectId, seen);
        Deed deed = deeds.toTakeBack(projectId, actor).filter(this::isSeen).orElseThrow(() -> new Problem(Sort.REFUSED, "There is nothing to take back."));
        Item item = item(deed);
        if (deed.doing().isTalk()) {
            return outcome(item, deed, discussions.takeBack(deed));
        }
        annotations.takeBack(deed);
        return outcome(item, deed, null);
    }

    /**
     * Does again what was taken back last.
     *
     * @param seen the number of the last deed that the person had before them
     * @throws Problem when there is nothing, they did something meanwhile, or it cannot be done now
     */
    public Outcome doAgain(UUID projectId, long seen) {
        Actor actor = held(projectId, seen);
        Deed takenBack = deeds.toDoAgain(projectId, actor).filter(this::isSeen).orElseThrow(() -> new Problem(Sort.REFUSED, "There is nothing to do again."));
        Item item = item(takenBack);
        if (takenBack.doing().isTalk()) {
            return outcome(item, takenBack, discussions.doAgain(takenBack));
        }
        annotations.doAgain(takenBack);
        return outcome(item, takenBack, null);
    }

    /** Whoever is signed in, whose other windows wait until this is done. */
    private Actor held(UUID projectId, long seen) {
        Actor actor = access.require(Permission.DISCUSS, projectId);
        deeds.hold(projectId, actor);
        if (deeds.latest(projectId, actor) != seen) {
            throw new Problem(Sort.STALE, "Meanwhile you did something else, perhaps in another window. Nothing was taken back or done again. Look at what would be now, then press again.");
        }
        return actor;
    }

    private Outcome outcome(Item item, Deed deed, Discussion discussion) {
        return new Outcome(item, deed.annotationId().map(reading::get), Optional.ofNullable(discussion), of(deed.projectId()));
    }

    /** What was done to an annotation that the blind first pass keeps back now is neither told nor taken back. */
    private boolean isSeen(Deed deed) {
        return deed.annotationId().map(id -> seen.find(id).isPresent()).orElse(true);
    }

    private Item item(Deed deed) {
        Optional<Discussion> discussion = deed.threadId().map(threads::get);
        Optional<AnnotationView> annotation = deed.annotationId().map(reading::get);
        UUID version = annotation.map(AnnotationView::sourceVersionId).or(() -> discussion.map(Discussion::sourceVersionId)).orElseThrow();
        UUID source = sources.version(version).sourceId();
        String what = annotation.map(view -> String.valueOf(view.number()))
            .or(() -> discussion.flatMap(Discussion::span).map(span -> "“" + Text.line(span.exact(), SHOWN) + "”")).orElse("it");
        return new Item(deed.doing(), what, source, version, sources.provenance(source).fields().title(), annotation.map(AnnotationView::id).orElseGet(() -> discussion.orElseThrow().id()));
    }
}
