package org.apostil.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.apostil.identity.Access;
import org.apostil.identity.Actor;
import org.apostil.identity.Permission;
import org.apostil.platform.Problem;

/** Finds texts, quotations, claims, speakers and comments, in a project or in all of a person's projects. */
@ApplicationScoped
@Transactional
public class SearchService {

    /** The most hits of a page. */
    public static final int MOST = 100;

    @Inject
    private Finder finder;

    @Inject
    private SearchRepository search;

    @Inject
    private Access access;

    /**
     * A page of what a query finds.
     *
     * @param project null for all projects of whoever is signed in
     * @param typed   the query, as {@link SearchQuery} reads it
     * @param cursor  of the page before; null for the first
     * @param most    1 to {@link #MOST}
     * @throws Problem when there is nothing to look for in the query, or the project is not there for whoever asks
     */
    public Hits find(UUID project, String typed, String cursor, int most) {
        Scope scope = scope(project);
        if (most < 1 || most > MOST) {
            throw Problem.invalid("limit", "Ask for 1 to %d hits.".formatted(MOST));
        }
        return finder.find(scope, typed, cursor, most);
    }

    /** The languages in which there are texts where one may look, as BCP 47 has them. */
    public List<String> languages(UUID project) {
        Scope scope = scope(project);
        return scope.projects().isEmpty() ? List.of() : search.languages(scope.projects());
    }

    private Scope scope(UUID project) {
        Actor actor = project == null ? access.requireSignedIn() : access.require(Permission.READ, project);
        return finder.scope(actor, project);
    }
}
