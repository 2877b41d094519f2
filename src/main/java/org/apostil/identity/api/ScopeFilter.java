package org.apostil.identity.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;
import org.apostil.identity.CurrentActor;
import org.apostil.platform.Problem;
import org.apostil.platform.api.ProblemDocument;

/**
 * Keeps a token that only reads from everything that writes, what needs no permission in a project too. Which of the other
 * scopes an operation needs stands beside each permission, in {@link org.apostil.identity.Permission}.
 */
@Provider
public class ScopeFilter implements ContainerRequestFilter {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    @Inject
    private CurrentActor current;

    @Override
    public void filter(ContainerRequestContext request) {
        if (!SAFE.contains(request.getMethod())) {
            try {
                current.requireMoreThanReading();
            } catch (Problem refused) {
                request.abortWith(ProblemDocument.answer(refused));
            }
        }
    }
}
