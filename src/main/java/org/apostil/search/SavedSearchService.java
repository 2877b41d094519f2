package org.apostil.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apostil.audit.AuditEvent;
import org.apostil.audit.AuditLog;
import org.apostil.identity.Access;
import org.apostil.identity.Actor;
import org.apostil.identity.People;
import org.apostil.identity.Permission;
import org.apostil.platform.Problem;
import org.apostil.platform.Problem.Sort;

/** Keeps searches by name. What somebody keeps for themself is told to nobody, the audit trail included. */
@ApplicationScoped
@Transactional
public class SavedSearchService {

    private static final int MOST = 200;

    @Inject
    private SavedSearchRepository searches;

    @Inject
    private People people;

    @Inject
    private Access access;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /**
     * Saved searches by name.
     *
     * @param project whose shared ones are told beside those of whoever is signed in; null for all of theirs
     */
    public List<Saved> list(UUID project) {
        Actor actor = actor(project);
        List<SavedSearch> found = project == null ? searches.of(actor.id()) : searches.in(project, actor.id());
        Map<UUID, String> names = people.names(found.stream().map(SavedSearch::ownerId).distinct().toList());
        return found.stream().filter(search -> search.projectId() == null || access.role(search.projectId()).isPresent()).map(search -> saved(search, actor, names)).toList();
    }

    /** One that whoever is signed in is offered. */
    public Saved get(UUID id) {
        Actor actor = access.requireSignedIn();
        SavedSearch search = searches.byId(id).filter(found -> isOffered(found, actor)).orElseThrow(Problem::notFound);
        return saved(search, actor, people.names(List.of(search.ownerId())));
    }

    /**
     * Keeps a search.
     *
     * @param project where it looks; null for all projects of whoever is signed in
     * @throws Problem when it cannot be kept as it is
     */
    public Saved save(UUID project, SearchToKeep kept) {
        Actor actor = actor(project);
        SearchToKeep checked = checked(project, kept);
        if (searches.of(actor.id()).size() >= MOST) {
            throw new Problem(Sort.REFUSED, "You have %d saved searches, and that is the most. Delete one that you need no more.".formatted(MOST));
        }
        SavedSearch search = searches.add(new SavedSearch(actor.id(), project, checked, clock.instant()));
        audit.append(new AuditEvent("search.saved", actor.id(), project, "search", search.id(), Map.of(), fields(checked), null));
        searches.flush();
        return saved(search, actor, Map.of(actor.id(), actor.name()));
    }

    /**
     * Changes one's own.
     *
     * @param seen the version that its owner had before them
     * @throws Problem when it was changed meanwhile, or cannot be kept so
     */
    public Saved change(UUID id, long seen, SearchToKeep kept) {
        SavedSearch search = mine(id, seen);
        SearchToKeep checked = checked(search.projectId(), kept);
        Map<String, ?> before = fields(search.kept());
        search.become(checked, clock.instant());
        Actor actor = access.requireSignedIn();
        audit.append(new AuditEvent("search.changed", actor.id(), search.projectId(), "search", id, before, fields(checked), null));
        searches.flush();
        return saved(search, actor, Map.of(actor.id(), actor.name()));
    }

    /** Deletes one's own. */
    public void delete(UUID id, long seen) {
        SavedSearch search = mine(id, seen);
        searches.remove(search);
        audit.append(new AuditEvent("search.deleted", access.requireSignedIn().id(), search.projectId(), "search", id, fields(search.kept()), Map.of(), null));
    }

    private SavedSearch mine(UUID id, long seen) {
        Actor actor = access.requireSignedIn();
        SavedSearch search = searches.forChange(id).filter(found -> isOffered(found, actor)).orElseThrow(Problem::notFound);
        if (!search.ownerId().equals(actor.id())) {
            throw new Problem(Sort.FORBIDDEN, "Only who saved a search changes or deletes it. Save one of your own.");
        }
        if (search.version() != seen) {
            throw new Problem(Sort.STALE, "You changed this search meanwhile, elsewhere. Nothing was overwritten; look again.");
        }
        return search;
    }

    private boolean isOffered(SavedSearch search, Actor actor) {
        return (search.projectId() == null || access.role(search.projectId()).isPresent()) && (search.shared() || search.ownerId().equals(actor.id()));
    }

    private SearchToKeep checked(UUID project, SearchToKeep kept) {
        SearchToKeep checked = kept.checked();
        if (checked.shared() && project == null) {
            throw Problem.invalid("shared", "A search in all of your projects is yours alone. Search in one project to share it there.");
        }
        if (checked.shared()) {
            access.require(Permission.DISCUSS, project);
        }
        return checked;
    }

    private Actor actor(UUID project) {
        return project == null ? access.requireSignedIn() : access.require(Permission.READ, project);
    }

    private static Map<String, ?> fields(SearchToKeep kept) {
        return kept.shared() ? Map.of("name", kept.name(), "query", kept.query()) : Map.of();
    }

    private static Saved saved(SavedSearch search, Actor actor, Map<UUID, String> names) {
        SearchToKeep kept = search.kept();
        return new Saved(search.id(), search.projectId(), kept.name(), kept.query(), kept.shared(), names.get(search.ownerId()), search.ownerId().equals(actor.id()), search.version());
    }
}
