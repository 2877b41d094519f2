package org.apostil.annotation.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.apostil.annotation.AnnotationReadService;
import org.apostil.annotation.AnnotationView;
import org.apostil.annotation.AnnotationView.ClaimRef;
import org.apostil.annotation.AnnotationView.Decision;
import org.apostil.project.Project;
import org.apostil.project.ProjectService;
import org.apostil.review.State;
import org.apostil.source.SourceService;

/** What waits for whoever is signed in, in all of their projects: decisions to take, and work that was sent back. Oldest first. */
@Named
@RequestScoped
public class WaitingView {

    /** Something that waits, and where. */
    public record Item(String kind, String kindCode, String says, String author, String where, String why, String address) {
    }

    @Inject
    private AnnotationReadService annotations;

    @Inject
    private ProjectService projects;

    @Inject
    private SourceService sources;

    /** The source of each text that was met: a text is long, and many items are on the same one. */
    private final Map<UUID, UUID> sourceOf = new HashMap<>();
    private UUID project;
    private List<Item> forDecision;
    private List<Item> sentBack;

    /** What colleagues submitted and whoever is signed in can decide on. */
    public List<Item> getForDecision() {
        if (forDecision == null) {
            forDecision = items(State.SUBMITTED, AnnotationView::needsMe);
        }
        return forDecision;
    }

    /** What colleagues asked whoever is signed in to change. */
    public List<Item> getSentBack() {
        if (sentBack == null) {
            sentBack = items(State.CHANGES_REQUESTED, AnnotationView::needsMe);
        }
        return sentBack;
    }

    /** Says of which project alone; null is all of them. */
    public WaitingView in(UUID only) {
        project = only;
        return this;
    }

    private List<Item> items(State state, Predicate<AnnotationView> wanted) {
        return projects.mine().stream().filter(mine -> project == null || project.equals(mine.id()))
            .flatMap(project -> annotations.inState(project.id(), Set.of(state)).stream().filter(wanted)
                .sorted(Comparator.comparing(AnnotationView::at)).map(view -> item(project, view)))
            .toList();
    }

    private Item item(Project project, AnnotationView view) {
        UUID source = sourceOf.computeIfAbsent(view.sourceVersionId(), version -> sources.version(version).sourceId());
        String why = view.decisions().reversed().stream().filter(decision -> !decision.takenBack()).findFirst().map(WaitingView::why).orElse("");
        return new Item(view.kind().words(), view.kind().code(), view.claim().map(ClaimRef::proposition).orElse(view.quotation()),
            view.author().name(), project.name(), why, "/annotation/desk?source=" + source + "#annotation=" + view.id());
    }

    private static String why(Decision decision) {
        return decision.reviewer().name() + ": " + decision.reason().orElse(decision.action().done());
    }
}
