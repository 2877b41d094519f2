package org.apostil.annotation.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apostil.annotation.AnnotationView;
import org.apostil.annotation.StatementService;
import org.apostil.annotation.StatementService.Statement;

/** Who states a claim, and where, for the page of the claim. */
@Named("statements")
@RequestScoped
public class StatementsView {

    @Inject
    private StatementService statements;

    private List<Statement> found;

    public List<Statement> of(UUID claim) {
        if (found == null) {
            found = statements.of(claim);
        }
        return found;
    }

    /** Who says it: the outermost teller first. */
    public String by(Statement statement) {
        List<AnnotationView.SpeakerRef> chain = statement.annotation().speakers();
        return chain.isEmpty() ? "Nobody is named" : chain.stream().map(AnnotationView.SpeakerRef::name).collect(Collectors.joining(" → "));
    }
}
