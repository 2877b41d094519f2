package org.apostil.corroboration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apostil.claim.Held;
import org.apostil.claim.Relation;
import org.apostil.claim.VerdictService;
import org.apostil.corroboration.Corroboration.Circle;
import org.apostil.corroboration.Corroboration.Origin;
import org.apostil.corroboration.Corroboration.Recorded;
import org.apostil.corroboration.Corroboration.Unborne;
import org.apostil.corroboration.Traces.Around;
import org.apostil.firstpass.Visibility;
import org.apostil.identity.Access;
import org.apostil.identity.People;
import org.apostil.identity.Permission;

/** Says how far the statements of a claim bear each other out, as far as whoever is signed in sees them (ADR 44). */
@ApplicationScoped
@Transactional
public class CorroborationService {

    @Inject
    private StatementService statements;

    @Inject
    private VerdictService verdicts;

    @Inject
    private Confirmations confirmations;

    @Inject
    private Visibility visibility;

    @Inject
    private Traces traces;

    @Inject
    private PlaceNames naming;

    @Inject
    private People people;

    @Inject
    private Access access;

    /** What the statements of a claim go back to. */
    public Corroboration of(UUID claimId) {
        Held held = verdicts.of(claimId);
        access.require(Permission.READ, held.projectId());
        List<Statement> compared = statements.stating(held.projectId(), alike(held));
        Around around = traces.around(held.projectId(), compared);
        List<Traced> traced = compared.stream().map(statement -> around.tracing().of(statement.id())).toList();
        Map<Place, String> names = naming.of(held.projectId(), places(around, traced), around.statements());
        return new Corroboration(held.projectId(), claimId, held.proposition(), held.verdict(), origins(traced, around, names),
            traced.stream().filter(one -> !one.settled() && !one.goesRound()).map(one -> around.statements().get(one.statement())).toList(),
            circles(traced, names), compared.stream().flatMap(statement -> unborne(held.projectId(), statement)).toList(), recorded(around.links(), names), statements.withdrawn(held.projectId(), alike(held)));
    }

    /** The claim and those that restate it, or that it restates: what states one of them states all. */
    static Set<UUID> alike(Held held) {
        return Stream.concat(Stream.of(held.claimId()), held.related().stream().filter(one -> one.kind() == Relation.RESTATES).map(Held.Related::otherId))
            .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Statements that share an origin, and origins that share a statement, cannot be told apart. */
    private static List<Origin> origins(List<Traced> traced, Around around, Map<Place, String> names) {
        List<Set<Place>> groups = new ArrayList<>();
        traced.stream().filter(Traced::settled).forEach(one -> {
            List<Set<Place>> touched = groups.stream().filter(group -> !Collections.disjoint(group, one.origins())).toList();
            Set<Place> joined = new LinkedHashSet<>(one.origins());
            touched.forEach(joined::addAll);
            groups.removeAll(touched);
            groups.add(joined);
        });
        return groups.stream().map(group -> new Origin(group.stream().map(names::get).toList(),
            traced.stream().filter(one -> one.settled() && group.containsAll(one.origins())).map(one -> around.statements().get(one.statement())).toList())).toList();
    }

    /** Each circle once, wherever one enters it. */
    private static List<Circle> circles(Collection<Traced> traced, Map<Place, String> names) {
        Map<Set<Place>, Circle> circles = new LinkedHashMap<>();
        traced.stream().filter(one -> !one.circle().isEmpty()).forEach(one -> circles.putIfAbsent(new HashSet<>(one.circle()), new Circle(one.circle().stream().map(names::get).distinct().toList())));
        return List.copyOf(circles.values());
    }

    /** Where reading is blind, a statement that is not there may be one that is kept back, and nothing is said of it. */
    private Stream<Unborne> unborne(UUID projectId, Statement statement) {
        return statement.grades().stream().filter(grade -> grade.confirmedBy() != null)
            .filter(grade -> !visibility.isWanted(projectId) || !statements.byIds(projectId, List.of(grade.confirmedBy())).isEmpty())
            .flatMap(grade -> confirmations.whyNot(projectId, statement.id(), grade.confirmedBy()).stream()).map(why -> new Unborne(statement, why));
    }

    private List<Recorded> recorded(List<Link> links, Map<Place, String> names) {
        Map<UUID, String> by = people.names(links.stream().map(Link::by).collect(Collectors.toSet()));
        return links.stream().map(link -> new Recorded(link.id(), names.get(link.of()), names.get(link.from()), link.knownBy(), by.get(link.by()), link.at())).toList();
    }

    private static Set<Place> places(Around around, List<Traced> traced) {
        return Stream.concat(around.links().stream().flatMap(link -> Stream.of(link.of(), link.from())),
            traced.stream().flatMap(one -> Stream.concat(one.origins().stream(), one.circle().stream()))).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
