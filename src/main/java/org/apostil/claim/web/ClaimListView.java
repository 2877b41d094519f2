package org.apostil.claim.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apostil.claim.Claim;
import org.apostil.claim.ClaimService;
import org.apostil.claim.Held;
import org.apostil.claim.VerdictService;
import org.apostil.project.ProjectService;

/** The claims of a project with what is held of each. */
@Named
@RequestScoped
public class ClaimListView {

    @Inject
    private ClaimService claims;

    @Inject
    private VerdictService verdicts;

    @Inject
    private ProjectService projects;

    private UUID project;
    private String name;
    private List<Held> held;

    public void load() {
        name = projects.get(project).name();
        List<UUID> ids = claims.list(project).stream().map(Claim::id).toList();
        Map<UUID, Held> known = verdicts.of(project, ids);
        held = ids.stream().map(known::get).toList();
    }

    public String getName() {
        return name;
    }

    public List<Held> getHeld() {
        return held;
    }

    public UUID getProject() {
        return project;
    }

    public void setProject(UUID project) {
        this.project = project;
    }
}
