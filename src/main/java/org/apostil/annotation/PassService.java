package org.apostil.annotation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apostil.annotation.AnnotationView.Person;
import org.apostil.annotation.Pass.Remaining;
import org.apostil.annotation.Pass.Submitted;
import org.apostil.firstpass.FirstPass;
import org.apostil.firstpass.FirstPasses;
import org.apostil.firstpass.FirstPasses.Entry;
import org.apostil.firstpass.Visibility;
import org.apostil.identity.Access;
import org.apostil.identity.Actor;
import org.apostil.identity.People;
import org.apostil.identity.Permission;
import org.apostil.review.Action;
import org.apostil.review.State;
import org.apostil.source.SourceService;
import org.apostil.source.SourceVersion;

/** Submits the first pass of whoever is signed in, with their drafts; until then they see nothing of others. */
@ApplicationScoped
@Transactional
public class PassService {

    private static final Set<State> SAID = Set.of(State.SUBMITTED, State.CHANGES_REQUESTED, State.APPROVED);

    @Inject
    private AnnotationReadService reading;

    @Inject
    private AnnotationReviewService reviewing;

    @Inject
    private FirstPasses passes;

    @Inject
    private Visibility visibility;

    @Inject
    private SourceService sources;

    @Inject
    private People people;

    @Inject
    private Access access;

    /** How whoever is signed in stands with their pass of a source. */
    public Pass of(UUID sourceId) {
        SourceVersion version = sources.latestVersion(sourceId);
        Actor actor = access.require(Permission.READ, version.projectId());
        Optional<FirstPass> submitted = passes.find(sourceId, actor.id());
        if (!visibility.isWanted(version.projectId()) && submitted.isEmpty()) {
            // Every desk asks, and most projects have no first pass: nothing is read for it.
            return Pass.NONE;
        }
        List<AnnotationView> mine = mine(version);
        List<Entry> entries = passes.entries(version.id()).getOrDefault(actor.id(), List.of());
        Set<UUID> said = entries.stream().map(Entry::annotation).collect(java.util.stream.Collectors.toSet());
        return new Pass(visibility.isWanted(version.projectId()), submitted.map(FirstPass::submittedAt),
            mine.stream().filter(view -> submitted.isPresent() ? said.contains(view.id()) : isReady(view)).toList(),
            submitted.isPresent() ? List.of() : mine.stream().filter(view -> view.state() == State.DRAFT && !isReady(view)).map(PassService::remaining).toList(),
            submitted.isPresent() ? others(sourceId) : List.of());
    }

    /**
     * Submits the pass and every draft that can be submitted; the others stay drafts. It cannot be taken back.
     *
     * @throws org.apostil.platform.Problem when the project has no blind first pass, or it is submitted already
     */
    public Pass submit(UUID sourceId) {
        SourceVersion version = sources.latestVersion(sourceId);
        Actor actor = access.require(Permission.READ, version.projectId());
        passes.hold(version, actor);
        List<AnnotationView> ready = mine(version).stream().filter(view -> view.state() == State.DRAFT && isReady(view)).toList();
        reviewing.holdAll(version.projectId(), version.id(), ready.stream().map(AnnotationView::id).toList());
        ready.forEach(view -> reviewing.act(view.id(), view.version(), Action.SUBMIT, null));
        passes.submit(version, actor, mine(version).stream().filter(view -> SAID.contains(view.state()))
            .map(view -> new Entry(view.id(), view.revision())).toList());
        return of(sourceId);
    }

    private List<AnnotationView> mine(SourceVersion version) {
        return reading.of(version.id()).stream().filter(AnnotationView::mine).toList();
    }

    private static boolean isReady(AnnotationView view) {
        return SAID.contains(view.state()) || view.state() == State.DRAFT && view.answer(Action.SUBMIT).allowed();
    }

    private static Remaining remaining(AnnotationView view) {
        return new Remaining(view, view.answer(Action.SUBMIT).why().orElseThrow());
    }

    private List<Submitted> others(UUID sourceId) {
        Map<UUID, Boolean> found = passes.people(sourceId);
        Map<UUID, String> names = people.names(found.keySet());
        return found.entrySet().stream().map(entry -> new Submitted(new Person(entry.getKey(), names.get(entry.getKey())), entry.getValue())).toList();
    }
}
