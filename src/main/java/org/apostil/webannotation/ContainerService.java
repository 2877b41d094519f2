package org.apostil.webannotation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.apostil.firstpass.Visibility;
import org.apostil.identity.Access;
import org.apostil.identity.Permission;
import org.apostil.platform.Problem;
import org.apostil.project.ProjectService;

/**
 * Reads containers. What was withdrawn or deleted is no longer in one, and what a blind first pass keeps back from whoever asks is
 * neither among its annotations nor in their number.
 */
@ApplicationScoped
@Transactional
public class ContainerService {

    @Inject
    private EntryRepository entries;

    @Inject
    private Rendering rendering;

    @Inject
    private Visibility visibility;

    @Inject
    private ProjectService projects;

    @Inject
    private Access access;

    /** The container of a project. */
    public Container get(UUID projectId) {
        UUID seeing = seeing(projectId);
        return new Container(projects.get(projectId).name(), entries.count(projectId, seeing), entries.modified(projectId, seeing).orElse(null));
    }

    /**
     * The annotations of a page, the earliest first.
     *
     * @param page from 0
     * @throws Problem when there is no such page
     */
    public List<WebAnnotation> page(UUID projectId, long page) {
        return rendering.of(entries(projectId, page));
    }

    /** Their names alone. */
    public List<String> names(UUID projectId, long page) {
        return entries(projectId, page).stream().map(Entry::name).toList();
    }

    private List<Entry> entries(UUID projectId, long page) {
        return entries.page(projectId, seeing(projectId), page * Container.PAGE, Container.PAGE);
    }

    private UUID seeing(UUID projectId) {
        UUID reader = access.require(Permission.READ, projectId).id();
        return visibility.isWanted(projectId) ? reader : null;
    }
}
