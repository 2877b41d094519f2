package org.apostil.corroboration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apostil.annotation.Confirming;
import org.apostil.claim.Held;
import org.apostil.claim.Relation;
import org.apostil.claim.VerdictService;
import org.apostil.corroboration.Traces.Around;
import org.apostil.platform.Format;
import org.apostil.platform.Text;

/** Answers by what is recorded of origins: grade 1 needs a statement that comes from elsewhere, or an origin outside with another name. */
@ApplicationScoped
class Confirmations implements Confirming {

    private static final int OFFERED = 12;

    @Inject
    private StatementService statements;

    @Inject
    private VerdictService verdicts;

    @Inject
    private Traces traces;

    @Inject
    private PlaceNames naming;

    @Override
    public Optional<String> whyNot(UUID projectId, UUID graded, UUID confirming) {
        Optional<Statement> one = find(projectId, graded);
        Optional<Statement> other = find(projectId, confirming);
        if (one.isEmpty() || other.isEmpty()) {
            return Optional.of("Grade 1 needs a statement of this project that counts, to confirm another. Choose one, or name an origin outside.");
        }
        if (!bearing(projectId, one.get().claim()).contains(other.get().claim())) {
            return Optional.of("This statement is of another claim, which neither restates nor supports this one. Relate the claims first, or choose another statement.");
        }
        return whyNot(projectId, one.get(), other.get());
    }

    @Override
    public Optional<String> whyNot(UUID projectId, UUID graded, String named) {
        return find(projectId, graded).filter(statement -> own(projectId, statement).anyMatch(name -> name.equalsIgnoreCase(named.strip())))
            .map(statement -> "“%s” is where the statement itself comes from, and grade 1 needs another origin. Name another, or choose another grade.".formatted(named.strip()));
    }

    @Override
    public String words(UUID projectId, UUID statement) {
        return find(projectId, statement).map(Confirmations::words).orElse("A statement of this project");
    }

    @Override
    public List<Candidate> candidates(UUID projectId, UUID graded, String typed) {
        String part = Text.orNull(typed) == null ? "" : Text.orNull(typed).toLowerCase(Locale.ROOT);
        return find(projectId, graded).map(one -> confirming(projectId, one)).orElse(List.of()).stream().map(other -> new Candidate(other.id(), words(other)))
            .filter(candidate -> candidate.words().toLowerCase(Locale.ROOT).contains(part)).limit(OFFERED).toList();
    }

    private List<Statement> confirming(UUID projectId, Statement graded) {
        List<Statement> compared = compared(projectId, bearing(projectId, graded.claim()), List.of(graded));
        Tracing tracing = traces.around(projectId, compared).tracing();
        Traced traced = tracing.of(graded.id());
        return compared.stream().filter(other -> traced.isIndependentOf(tracing.of(other.id()))).toList();
    }

    private Optional<String> whyNot(UUID projectId, Statement one, Statement other) {
        Around around = traces.around(projectId, compared(projectId, new HashSet<>(List.of(one.claim(), other.claim())), List.of(one, other)));
        Traced first = around.tracing().of(one.id());
        Traced second = around.tracing().of(other.id());
        if (second.goesRound() || first.goesRound()) {
            return Optional.of("The reports go round in a circle: each has it from the other, and none confirms it. Choose a statement that comes from elsewhere.");
        }
        if (!second.settled() || !first.settled()) {
            return Optional.of("It cannot be said where one of the two statements comes from, so it is not known whether they are independent. Record it on the claim's page first.");
        }
        return first.isIndependentOf(second) ? Optional.empty() : Optional.of("Both go back to %s: that is the same origin. Choose a statement that comes from elsewhere, or another grade."
            .formatted(String.join(" and ", naming.of(projectId, first.origins().stream().filter(second.origins()::contains).toList(), around.statements()).values())));
    }

    /** The statements of those claims, and {@code wanted} among them however many there are. */
    private List<Statement> compared(UUID projectId, Set<UUID> claims, List<Statement> wanted) {
        List<Statement> all = new ArrayList<>(statements.stating(projectId, claims));
        wanted.stream().filter(statement -> all.stream().noneMatch(known -> known.id().equals(statement.id()))).forEach(all::add);
        return all;
    }

    /** The claim and those whose statements bear it out: what restates it, what it restates, and what supports it. */
    private Set<UUID> bearing(UUID projectId, UUID claim) {
        Held held = verdicts.of(projectId, List.of(claim)).get(claim);
        return held == null ? Set.of(claim) : Stream.concat(Stream.of(claim), held.related().stream()
            .filter(related -> related.kind() == Relation.RESTATES || related.kind() == Relation.SUPPORTS && related.incoming()).map(Held.Related::otherId)).collect(Collectors.toSet());
    }

    /** What the origins of a statement are called, and where it stands. */
    private Stream<String> own(UUID projectId, Statement statement) {
        Around around = traces.around(projectId, List.of(statement));
        return Stream.of(naming.of(projectId, around.tracing().of(statement.id()).origins(), around.statements()).values().stream(),
            statement.tellers().stream().map(Statement.Teller::name), Stream.of(statement.title()), Stream.ofNullable(statement.publisher())).flatMap(names -> names);
    }

    private static String words(Statement statement) {
        return PlaceNames.of(statement) + (statement.published() == null ? "" : ", " + Format.date(statement.published()));
    }

    private Optional<Statement> find(UUID projectId, UUID statement) {
        return statements.byIds(projectId, List.of(statement)).stream().filter(found -> !found.withdrawn()).findFirst();
    }
}
