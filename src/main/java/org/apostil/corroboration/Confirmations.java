package org.apostil.corroboration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.apostil.annotation.Confirming;
import org.apostil.platform.Format;
import org.apostil.platform.Text;

/** Answers by what is recorded of origins: grade 1 needs a statement that comes from elsewhere, or an origin outside with another name. */
@ApplicationScoped
@Transactional
class Confirmations implements Confirming {

    private static final int OFFERED = 12;

    @Inject
    private Comparisons comparisons;

    @Inject
    private StatementService statements;

    @Override
    public Optional<String> whyNot(UUID projectId, UUID graded, UUID confirming) {
        return comparisons.of(projectId, List.of(graded, confirming)).whyNot(graded, confirming);
    }

    @Override
    public Optional<String> whyNot(UUID projectId, UUID graded, String named) {
        return comparisons.of(projectId, List.of(graded)).whyNot(graded, named);
    }

    @Override
    public String words(UUID projectId, UUID statement) {
        return statements.byIds(projectId, List.of(statement)).stream().findFirst().map(Confirmations::words).orElse("A statement of this project");
    }

    @Override
    public List<Candidate> candidates(UUID projectId, UUID graded, String typed) {
        String part = Text.orNull(typed) == null ? "" : Text.orNull(typed).toLowerCase(Locale.ROOT);
        return comparisons.of(projectId, List.of(graded)).confirming(graded).stream().map(other -> new Candidate(other.id(), words(other)))
            .filter(candidate -> candidate.words().toLowerCase(Locale.ROOT).contains(part)).limit(OFFERED).toList();
    }

    private static String words(Statement statement) {
        return PlaceNames.of(statement) + (statement.published() == null ? "" : ", " + Format.date(statement.published()));
    }
}
