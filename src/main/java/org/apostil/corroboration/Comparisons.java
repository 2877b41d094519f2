package org.apostil.corroboration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apostil.claim.Held;
import org.apostil.claim.VerdictService;
import org.apostil.corroboration.Traces.Around;

/** Reads statements to be compared, all at once however many they are, as far as whoever is signed in sees them. */
@ApplicationScoped
class Comparisons {

    private static final int MOST = 5_000;

    @Inject
    private StatementService statements;

    @Inject
    private VerdictService verdicts;

    @Inject
    private Traces traces;

    @Inject
    private PlaceNames naming;

    /** Those statements of a project that count, and all that bear them out. */
    Compared of(UUID projectId, Collection<UUID> ids) {
        List<Statement> wanted = statements.byIds(projectId, ids).stream().filter(statement -> !statement.withdrawn()).toList();
        Map<UUID, Held> held = verdicts.of(projectId, wanted.stream().map(Statement::claim).collect(Collectors.toSet()));
        Set<UUID> claims = wanted.stream().flatMap(statement -> Compared.bearing(held, statement.claim()).stream()).collect(Collectors.toSet());
        List<Statement> all = new ArrayList<>(statements.stating(projectId, claims, MOST));
        Set<UUID> read = all.stream().map(Statement::id).collect(Collectors.toSet());
        wanted.stream().filter(statement -> !read.contains(statement.id())).forEach(all::add);
        Around around = traces.around(projectId, all);
        return new Compared(all, around, held, places -> naming.of(projectId, places, around.statements()));
    }
}
