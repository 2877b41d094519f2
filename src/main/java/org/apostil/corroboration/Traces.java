package org.apostil.corroboration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apostil.corroboration.OriginRepository.Row;
import org.apostil.corroboration.Place.OfSource;
import org.apostil.corroboration.Place.OfSpeaker;
import org.apostil.corroboration.Place.OfStatement;
import org.apostil.corroboration.Tracing.Known;
import org.apostil.firstpass.Visibility;
import org.apostil.identity.Access;
import org.apostil.speaker.Speaker;
import org.apostil.speaker.SpeakerKind;
import org.apostil.speaker.SpeakerService;

/**
 * Reads all that is recorded on the ways on which statements came, as far as whoever is signed in sees it: what a colleague
 * recorded who has yet to submit their pass of a source is kept back like what they wrote on it.
 */
@ApplicationScoped
class Traces {

    /** The links on those ways, the statements that they lead to, and the tracing itself. */
    record Around(List<Link> links, Map<UUID, Statement> statements, Tracing tracing) {

        /** The same where only those are compared; they are among the statements. */
        Tracing among(Collection<Statement> compared) {
            return new Tracing(compared.stream().map(Traces::known).toList(), statements.values().stream().map(Traces::known).toList(), links);
        }
    }

    @Inject
    private OriginRepository origins;

    @Inject
    private StatementService statements;

    @Inject
    private SpeakerService speakers;

    @Inject
    private Visibility visibility;

    @Inject
    private Access access;

    /** All around those statements of a claim. */
    Around around(UUID projectId, List<Statement> compared) {
        BiPredicate<UUID, UUID> sees = visibility.in(access.requireSignedIn().id(), projectId);
        Map<UUID, Statement> known = new LinkedHashMap<>();
        compared.forEach(statement -> known.put(statement.id(), statement));
        List<Link> links = new ArrayList<>();
        Set<UUID> asked = new HashSet<>();
        Set<UUID> next = places(compared);
        while (!next.isEmpty()) {
            asked.addAll(next);
            List<Link> found = origins.of(projectId, next).stream().filter(row -> sees.test(row.version(), row.link().by())).map(Row::link).toList();
            links.addAll(found);
            List<UUID> reached = found.stream().map(Link::from).filter(OfStatement.class::isInstance).map(place -> ((OfStatement) place).id()).filter(id -> !known.containsKey(id)).toList();
            List<Statement> others = statements.byIds(projectId, reached);
            others.forEach(statement -> known.put(statement.id(), statement));
            next = places(others);
            found.stream().map(Link::from).filter(OfSource.class::isInstance).map(place -> ((OfSource) place).id()).forEach(next::add);
            next.removeAll(asked);
        }
        links.removeIf(link -> !isKnown(link.of(), known) || !isKnown(link.from(), known));
        links = meant(projectId, links);
        return new Around(List.copyOf(links), known, new Tracing(compared.stream().map(Traces::known).toList(), known.values().stream().map(Traces::known).toList(), links));
    }

    /** The same, where a speaker who proved to be another is that other. */
    private List<Link> meant(UUID projectId, List<Link> links) {
        Map<UUID, Speaker> meant = speakers.byIds(projectId, links.stream().map(Link::from).filter(OfSpeaker.class::isInstance).map(place -> ((OfSpeaker) place).id()).collect(Collectors.toSet()));
        return links.stream().map(link -> link.from() instanceof OfSpeaker(UUID id)
            ? new Link(link.id(), link.of(), new OfSpeaker(meant.get(id).id()), link.knownBy(), link.by(), link.at()) : link).toList();
    }

    private static Set<UUID> places(Collection<Statement> statements) {
        return statements.stream().flatMap(statement -> Stream.of(statement.id(), statement.source())).collect(Collectors.toCollection(HashSet::new));
    }

    private static boolean isKnown(Place place, Map<UUID, Statement> known) {
        return !(place instanceof OfStatement(UUID id)) || known.containsKey(id);
    }

    static Known known(Statement statement) {
        return new Known(statement.id(), statement.source(), statement.speaker().map(Statement.Teller::id).orElse(null),
            statement.speaker().filter(teller -> teller.kind() != SpeakerKind.UNSPECIFIED).isPresent());
    }
}
