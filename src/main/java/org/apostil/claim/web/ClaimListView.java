package org.apostil.claim.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.apostil.claim.BulkWorthService;
import org.apostil.claim.CheckWorth;
import org.apostil.claim.ClaimListService;
import org.apostil.claim.ClaimRow;
import org.apostil.claim.WorthService;
import org.apostil.identity.Access;
import org.apostil.identity.People.Colleague;
import org.apostil.identity.Permission;
import org.apostil.platform.Format;
import org.apostil.platform.listing.Choice;
import org.apostil.platform.listing.Listing;
import org.apostil.platform.listing.Outcome.Chosen;
import org.apostil.platform.listing.ProjectList;
import org.apostil.platform.web.ListView;
import org.apostil.project.ProjectService;
import org.apostil.source.SourceService;

/** The page with the list of a project's claims. */
@Named
@RequestScoped
public class ClaimListView extends ListView<ClaimRow> {

    @Inject
    private ClaimListService claims;

    @Inject
    private WorthService worths;

    @Inject
    private BulkWorthService bulk;

    @Inject
    private SourceService sources;

    @Inject
    private ProjectService projects;

    @Inject
    private Access access;

    private String name;
    private CheckWorth worth;
    private String reason;
    private UUID assignee;

    /** Reads the project; one who is no member finds nothing. */
    public void load() {
        name = projects.get(getProject()).name();
    }

    /** Says of the chosen claims whether they are worth checking. */
    public void setWorths() {
        act(() -> bulk.give(getProject(), worth, reason, chosen()));
    }

    /** Asks whoever was chosen to check the chosen claims. */
    public void assign() {
        act(() -> bulk.assign(getProject(), assignee, chosen()));
    }

    @Override
    protected Listing<ClaimRow> list() {
        return ClaimRow.LISTING;
    }

    @Override
    protected ProjectList<ClaimRow> reading() {
        return claims;
    }

    @Override
    protected String path() {
        return "/claim/claims";
    }

    @Override
    protected List<Choice> choices(String filter) {
        return filter.equals("source") ? sources.list(getProject()).stream().map(source -> new Choice(source.id().toString(), source.title())).toList()
            : getAssignable().stream().map(one -> new Choice(one.id().toString(), one.name())).toList();
    }

    @Override
    public Chosen chosen(ClaimRow row) {
        return new Chosen(row.id(), 0);
    }

    /** The day on which it was added, in UTC. */
    public String added(ClaimRow row) {
        return Format.day(row.addedAt());
    }

    public boolean isMayDecide() {
        return access.permits(Permission.ANNOTATE, getProject());
    }

    public List<Colleague> getAssignable() {
        return worths.assignable(getProject());
    }

    public CheckWorth[] getClasses() {
        return CheckWorth.values();
    }

    public String getName() {
        return name;
    }

    public CheckWorth getWorth() {
        return worth;
    }

    public void setWorth(CheckWorth worth) {
        this.worth = worth;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public UUID getAssignee() {
        return assignee;
    }

    public void setAssignee(UUID assignee) {
        this.assignee = assignee;
    }
}
