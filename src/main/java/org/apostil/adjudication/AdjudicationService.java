package org.apostil.adjudication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apostil.adjudication.Adjudication.Compared;
import org.apostil.adjudication.Adjudication.Dissenter;
import org.apostil.adjudication.Adjudication.Ruled;
import org.apostil.adjudication.Adjudication.Said;
import org.apostil.annotation.AnnotationContent;
import org.apostil.annotation.AnnotationReadService;
import org.apostil.annotation.AnnotationView;
import org.apostil.annotation.AnnotationView.Person;
import org.apostil.annotation.AnnotationView.SpeakerRef;
import org.apostil.annotation.RevisionService;
import org.apostil.firstpass.FirstPasses;
import org.apostil.firstpass.FirstPasses.Entry;
import org.apostil.firstpass.Visibility;
import org.apostil.identity.Access;
import org.apostil.identity.Actor;
import org.apostil.identity.People;
import org.apostil.identity.Permission;
import org.apostil.platform.Problem;
import org.apostil.platform.Problem.Sort;
import org.apostil.review.State;
import org.apostil.source.SourceService;
import org.apostil.source.SourceVersion;
import org.apostil.speaker.Speaker;
import org.apostil.speaker.SpeakerService;

/** Lays the passes of a source side by side. */
@ApplicationScoped
@Transactional
public class AdjudicationService {

    @Inject
    private FirstPasses passes;

    @Inject
    private Visibility visibility;

    @Inject
    private RulingRepository rulings;

    @Inject
    private AnnotationReadService annotations;

    @Inject
    private RevisionService revisions;

    @Inject
    private SpeakerService speakers;

    @Inject
    private SourceService sources;

    @Inject
    private People people;

    @Inject
    private Access access;

    /**
     * The passes of a source, compared on the text that they are of. What was withdrawn since is left out.
     *
     * @throws Problem when whoever is signed in has yet to submit their own pass
     */
    public Adjudication of(UUID sourceId) {
        SourceVersion version = passes.text(sourceId).map(sources::version).orElseGet(() -> sources.latestVersion(sourceId));
        Actor actor = access.require(Permission.READ, version.projectId());
        if (visibility.of(actor.id(), version).isBlind()) {
            throw new Problem(Sort.REFUSED, "You have not submitted your first pass of this source. Submit it on its desk; then you see here how the others' passes compare.");
        }
        Map<UUID, List<Entry>> entries = passes.said(version.id());
        Map<UUID, Integer> numbers = new HashMap<>();
        entries.values().forEach(list -> list.forEach(entry -> numbers.put(entry.annotation(), entry.revision())));
        Map<UUID, AnnotationContent> said = revisions.said(version.id(), numbers);
        Map<UUID, AnnotationView> now = annotations.some(version.id(), said.keySet()).stream().filter(view -> view.state() != State.WITHDRAWN)
            .collect(Collectors.toMap(AnnotationView::id, Function.identity()));
        List<UUID> analysts = List.copyOf(entries.keySet());
        List<Side> sides = entries.entrySet().stream().flatMap(pass -> pass.getValue().stream().filter(entry -> now.containsKey(entry.annotation()))
            .map(entry -> Side.of(entry.annotation(), entry.revision(), pass.getKey(), said.get(entry.annotation())))).toList();
        List<Passage> passages = Matching.of(sides, analysts.size());
        Told told = told(version, analysts, sides, now);
        return new Adjudication(version.projectId(), version.id(), analysts.stream().map(told::person).toList(), passages.stream().map(told::compared).toList(),
            analysts.size() < 2 ? List.of() : Figures.of(version.length(), analysts, sides, passages), whyNot(actor, version, analysts));
    }

    /** Why that person cannot rule on the passes of a text; empty where they can. */
    private Optional<String> whyNot(Actor actor, SourceVersion version, List<UUID> analysts) {
        if (!access.permits(Permission.REVIEW, version.projectId())) {
            return Optional.of("To adjudicate one must be %s in this project.".formatted(Permission.REVIEW.holders()));
        }
        if (analysts.contains(actor.id())) {
            return Optional.of("Your own pass is among these. One who took no part must adjudicate.");
        }
        return analysts.size() < 2 ? Optional.of("There is nothing to compare until two analysts have submitted their pass.") : Optional.empty();
    }

    private Told told(SourceVersion version, List<UUID> analysts, List<Side> sides, Map<UUID, AnnotationView> now) {
        List<Ruling> found = rulings.of(version.id());
        Map<UUID, List<Dissent>> dissent = rulings.dissent(version.id());
        Set<UUID> named = new HashSet<>(analysts);
        found.forEach(ruling -> named.add(ruling.adjudicatorId()));
        dissent.values().forEach(list -> list.forEach(one -> named.add(one.personId())));
        Set<UUID> speaking = sides.stream().flatMap(side -> side.content().speakers().stream()).collect(Collectors.toSet());
        List<AnnotationView> outcomes = annotations.some(version.id(), found.stream().flatMap(ruling -> ruling.outcomeId().stream()).toList());
        return new Told(people.names(named), speakers.byIds(version.projectId(), speaking), now,
            outcomes.stream().collect(Collectors.toMap(AnnotationView::id, Function.identity())),
            found.stream().collect(Collectors.toMap(Ruling::id, Function.identity())), rulings.sides(version.id()), dissent);
    }

    /** What was read, by which passages are told. */
    private record Told(Map<UUID, String> names, Map<UUID, Speaker> speakers, Map<UUID, AnnotationView> now, Map<UUID, AnnotationView> outcomes,
                        Map<UUID, Ruling> rulings, Map<UUID, UUID> ruled, Map<UUID, List<Dissent>> dissent) {

        Person person(UUID id) {
            return new Person(id, names.get(id));
        }

        Compared compared(Passage passage) {
            return new Compared(passage.differences(), passage.sides().stream().map(this::said).toList(),
                passage.annotations().stream().filter(ruled::containsKey).findFirst().map(ruled::get).map(rulings::get).map(this::ruled));
        }

        private Said said(Side side) {
            return new Said(person(side.analyst()), side.revision(), side.content(), side.content().speakers().stream().map(speakers::get)
                .map(speaker -> new SpeakerRef(speaker.id(), speaker.name(), speaker.kind(), Optional.ofNullable(speaker.description()))).toList(), now.get(side.annotation()));
        }

        private Ruled ruled(Ruling ruling) {
            return new Ruled(ruling.id(), ruling.way(), ruling.outcomeId().map(outcomes::get), person(ruling.adjudicatorId()), ruling.reason(), ruling.at(),
                dissent.getOrDefault(ruling.id(), List.of()).stream().map(one -> new Dissenter(person(one.personId()), one.words(), one.at())).toList());
        }
    }
}
