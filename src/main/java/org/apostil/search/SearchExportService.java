package org.apostil.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import org.apostil.audit.AuditEvent;
import org.apostil.audit.AuditLog;
import org.apostil.identity.Access;
import org.apostil.identity.Actor;
import org.apostil.identity.Permission;
import org.apostil.platform.Problem;

/** Hands out what a query finds as a file: as many hits as are ranked, piece by piece. */
@ApplicationScoped
@Transactional
public class SearchExportService {

    private static final int PIECE = 500;

    @Inject
    private Finder finder;

    @Inject
    private Access access;

    @Inject
    private AuditLog audit;

    /**
     * Writes down, in every project where one looks, that hits leave the house; they are read afterwards.
     *
     * @param project null for all projects of whoever is signed in
     * @throws Problem when there is nothing to look for in the query, or the project is not there for whoever asks
     */
    public void begin(UUID project, String typed, String format) {
        Actor actor = actor(project);
        String query = Finder.query(typed).toString();
        finder.scope(actor, project).projects().forEach(where ->
            audit.append(AuditEvent.created("search.exported", actor.id(), where, "search", where, Map.of("format", format, "query", query))));
    }

    /** The hits after those of the piece whose cursor is given; null for the first piece. */
    public Hits piece(UUID project, String typed, String cursor) {
        return finder.find(finder.scope(actor(project), project), typed, cursor, PIECE);
    }

    private Actor actor(UUID project) {
        return project == null ? access.requireSignedIn() : access.require(Permission.EXPORT, project);
    }
}
