package org.apostil.source.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.apostil.identity.Access;
import org.apostil.identity.Permission;
import org.apostil.platform.Format;
import org.apostil.platform.listing.Choice;
import org.apostil.platform.listing.Listing;
import org.apostil.platform.listing.Outcome.Chosen;
import org.apostil.platform.listing.ProjectList;
import org.apostil.platform.web.ListView;
import org.apostil.project.HandlingMark;
import org.apostil.project.ProjectService;
import org.apostil.source.HandlingMarkService;
import org.apostil.source.SourceListService;
import org.apostil.source.SourceSummary;
import org.apostil.source.SourceWithdrawalService;

/** The page with the list of a project's sources. */
@Named
@RequestScoped
public class SourcesView extends ListView<SourceSummary> {

    @Inject
    private SourceListService sources;

    @Inject
    private HandlingMarkService marking;

    @Inject
    private SourceWithdrawalService withdrawals;

    @Inject
    private ProjectService projects;

    @Inject
    private Access access;

    private String name;
    private HandlingMark mark;
    private String reason;

    /** Reads the project; one who is no member finds nothing. */
    public void load() {
        name = projects.get(getProject()).name();
    }

    /** Marks the chosen sources. */
    public void setMarks() {
        act(() -> marking.mark(getProject(), mark, chosen()));
    }

    /** Withdraws the chosen sources. */
    public void withdraw() {
        act(() -> withdrawals.withdraw(getProject(), reason, chosen()));
    }

    @Override
    protected Listing<SourceSummary> list() {
        return SourceSummary.LISTING;
    }

    @Override
    protected ProjectList<SourceSummary> reading() {
        return sources;
    }

    @Override
    protected String path() {
        return "/source/sources";
    }

    @Override
    protected List<Choice> choices(String filter) {
        return sources.languages(getProject()).stream().map(code -> new Choice(code, Locale.forLanguageTag(code).getDisplayName(Locale.ENGLISH))).toList();
    }

    @Override
    public Chosen chosen(SourceSummary source) {
        return new Chosen(source.id(), source.revision());
    }

    /** The texts of the sources on this page. */
    public List<UUID> getVersions() {
        return shown().stream().map(SourceSummary::versionId).toList();
    }

    /** The day on which it was added, in UTC. */
    public String added(SourceSummary source) {
        return Format.day(source.addedAt());
    }

    public boolean isMayAdd() {
        return access.permits(Permission.ADD_SOURCE, getProject());
    }

    public boolean isMayEdit() {
        return access.permits(Permission.EDIT_PROVENANCE, getProject());
    }

    public HandlingMark[] getMarks() {
        return HandlingMark.values();
    }

    public HandlingMark getMark() {
        return mark;
    }

    public void setMark(HandlingMark mark) {
        this.mark = mark;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getName() {
        return name;
    }
}
