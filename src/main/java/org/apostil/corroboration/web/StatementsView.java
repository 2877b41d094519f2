package org.apostil.corroboration.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apostil.corroboration.Corroboration;
import org.apostil.corroboration.CorroborationService;
import org.apostil.corroboration.Statement;
import org.apostil.corroboration.StatementService;
import org.apostil.platform.Format;

/** Who states a claim, and where, for the page of the claim. */
@Named("statements")
@RequestScoped
public class StatementsView {

    @Inject
    private StatementService statements;

    @Inject
    private CorroborationService corroboration;

    private List<Statement> found;
    private Corroboration corroborated;

    public List<Statement> of(UUID claim) {
        if (found == null) {
            found = statements.of(claim);
        }
        return found;
    }

    /** How many statements are left out since their sources are withdrawn. */
    public int withdrawn(UUID claim) {
        return statements.withdrawn(claim);
    }

    /** How far they bear each other out, in a sentence. */
    public String finding(UUID claim) {
        return of(claim).isEmpty() ? "" : corroborated(claim).words();
    }

    /** Grades of 1 whose other origin is none, by what is recorded now. */
    public List<Corroboration.Unborne> unborne(UUID claim) {
        return of(claim).isEmpty() ? List.of() : corroborated(claim).unborne();
    }

    private Corroboration corroborated(UUID claim) {
        if (corroborated == null) {
            corroborated = corroboration.of(claim);
        }
        return corroborated;
    }

    /** Who says it: the outermost teller first. */
    public String by(Statement statement) {
        return statement.tellers().isEmpty() ? "Nobody is named" : statement.tellers().stream().map(Statement.Teller::name).collect(Collectors.joining(" → "));
    }

    /** When it was published. */
    public String date(Statement statement) {
        return statement.published() == null ? "undated" : Format.date(statement.published());
    }
}
