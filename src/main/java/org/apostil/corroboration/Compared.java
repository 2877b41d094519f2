package org.apostil.corroboration;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apostil.claim.Held;
import org.apostil.claim.Relation;
import org.apostil.corroboration.Traces.Around;

/** Statements with all on the ways on which they came: says which of them bear each other out, by what is recorded now. */
final class Compared {

    private final List<Statement> statements;
    private final Map<UUID, Statement> known;
    private final Around around;
    private final Map<UUID, Held> held;
    private final Function<Collection<Place>, Map<Place, String>> naming;

    /**
     * @param held   what is held of their claims, by id
     * @param naming what places are called
     */
    Compared(List<Statement> statements, Around around, Map<UUID, Held> held, Function<Collection<Place>, Map<Place, String>> naming) {
        this.statements = statements;
        this.known = statements.stream().collect(Collectors.toMap(Statement::id, Function.identity()));
        this.around = around;
        this.held = held;
        this.naming = naming;
    }

    /** One of them, where it counts and stands in a source of the work. */
    Optional<Statement> find(UUID statement) {
        return Optional.ofNullable(known.get(statement));
    }

    /** Why a statement does not confirm another, as a sentence; empty where it does. */
    Optional<String> whyNot(UUID graded, UUID confirming) {
        Statement one = known.get(graded);
        Statement other = known.get(confirming);
        if (one == null || other == null) {
            return Optional.of("Grade 1 needs a statement of this project that counts, to confirm another. Choose one, or name an origin outside.");
        }
        if (!bearing(held, one.claim()).contains(other.claim())) {
            return Optional.of("This statement is of another claim, which neither restates nor supports this one. Relate the claims first, or choose another statement.");
        }
        return whyNot(one, other);
    }

    private Optional<String> whyNot(Statement one, Statement other) {
        Tracing tracing = among(new HashSet<>(List.of(one.claim(), other.claim())));
        Traced first = tracing.of(one.id());
        Traced second = tracing.of(other.id());
        if (second.goesRound() || first.goesRound()) {
            return Optional.of("The reports go round in a circle: each has it from the other, and none confirms it. Choose a statement that comes from elsewhere.");
        }
        if (!second.settled() || !first.settled()) {
            return Optional.of("It cannot be said where one of the two statements comes from, so it is not known whether they are independent. Record it on the claim's page first.");
        }
        return first.isIndependentOf(second) ? Optional.empty() : Optional.of("Both go back to %s: that is the same origin. Choose a statement that comes from elsewhere, or another grade."
            .formatted(String.join(" and ", naming.apply(first.origins().stream().filter(second.origins()::contains).toList()).values())));
    }

    /** Why an origin that is named in words confirms no statement; empty where nothing speaks against it. */
    Optional<String> whyNot(UUID graded, String named) {
        return find(graded).filter(statement -> own(statement).anyMatch(name -> name.equalsIgnoreCase(named.strip())))
            .map(statement -> "“%s” is where the statement itself comes from, and grade 1 needs another origin. Name another, or choose another grade.".formatted(named.strip()));
    }

    /** Those that confirm one. */
    List<Statement> confirming(UUID graded) {
        return find(graded).map(one -> {
            Set<UUID> claims = bearing(held, one.claim());
            Tracing tracing = among(claims);
            Traced traced = tracing.of(graded);
            return statements.stream().filter(other -> claims.contains(other.claim()) && traced.isIndependentOf(tracing.of(other.id()))).toList();
        }).orElse(List.of());
    }

    /** A claim and those whose statements bear it out: what restates it, what it restates, and what supports it. */
    static Set<UUID> bearing(Map<UUID, Held> held, UUID claim) {
        Set<UUID> bearing = new HashSet<>(Set.of(claim));
        Optional.ofNullable(held.get(claim)).ifPresent(known -> known.related().stream()
            .filter(related -> related.kind() == Relation.RESTATES || related.kind() == Relation.SUPPORTS && related.incoming()).map(Held.Related::otherId).forEach(bearing::add));
        return bearing;
    }

    private Tracing among(Set<UUID> claims) {
        return around.among(statements.stream().filter(statement -> claims.contains(statement.claim())).toList());
    }

    /** What the origins of a statement are called, and where it stands. */
    private Stream<String> own(Statement statement) {
        return Stream.of(naming.apply(around.among(List.of(statement)).of(statement.id()).origins()).values().stream(),
            statement.tellers().stream().map(Statement.Teller::name), Stream.of(statement.title()), Stream.ofNullable(statement.publisher())).flatMap(names -> names);
    }
}
