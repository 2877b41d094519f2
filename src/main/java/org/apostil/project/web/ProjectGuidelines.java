package org.apostil.project.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.apostil.identity.Access;
import org.apostil.identity.Permission;
import org.apostil.platform.Format;
import org.apostil.project.GuidelineService;
import org.apostil.project.GuidelineService.Guidelines;

/** The guidelines of a project, as other pages show them beside their own work. */
@Named
@RequestScoped
public class ProjectGuidelines {

    @Inject
    private GuidelineService guidelines;

    @Inject
    private Access access;

    private final Map<UUID, Guidelines> read = new HashMap<>();

    /** The guidelines of now, in Markdown; empty where there are none. */
    public String text(UUID project) {
        return of(project).text();
    }

    /** Which revision, by whom and when; empty where there are none. */
    public String origin(UUID project) {
        return origin(of(project));
    }

    static String origin(Guidelines found) {
        return found.number() == 0 ? "" : "Revision %d, by %s, %s".formatted(found.number(), found.editor(), Format.moment(found.at()));
    }

    /** Whether whoever looks writes them. */
    public boolean writer(UUID project) {
        return access.permits(Permission.LEAD_PROJECT, project);
    }

    private Guidelines of(UUID project) {
        return read.computeIfAbsent(project, guidelines::current);
    }
}
