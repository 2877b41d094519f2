package org.apostil.source.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;
import org.apostil.identity.Access;
import org.apostil.identity.Permission;
import org.apostil.platform.Format;
import org.apostil.platform.web.Screen;
import org.apostil.project.ProjectService;
import org.apostil.source.Fate;
import org.apostil.source.PurgePreview;
import org.apostil.source.SourceFateService;
import org.apostil.source.SourceService;
import org.apostil.source.SourceStanding;

/** The page on which a lead withdraws a source, restores it, or purges it. */
@Named
@ViewScoped
public class FateView implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject
    private SourceFateService fates;

    @Inject
    private SourceService sources;

    @Inject
    private ProjectService projects;

    @Inject
    private Access access;

    private UUID source;
    private UUID project;
    private long version;
    private boolean withdrawn;
    private String projectName;
    private String title;
    private String withdrawalReason;
    private String typedTitle;
    private String purgeReason;
    private transient PurgePreview preview;

    /** Lets in who leads the project. */
    public void load() {
        Fate fate = fates.of(source);
        project = fate.project();
        look(fate);
        access.require(Permission.LEAD_PROJECT, project);
        projectName = projects.get(project).name();
        title = sources.provenance(source).fields().title();
    }

    /** Takes it out of the work. */
    public void withdraw() {
        change("standing", () -> fates.withdraw(source, version, withdrawalReason), "/annotation/desk?source=" + source);
    }

    /** Brings it back into the work. */
    public void restore() {
        change("standing", () -> fates.restore(source, version, withdrawalReason), "/annotation/desk?source=" + source);
    }

    /** Erases it for good. */
    public void purge() {
        change("purge", () -> fates.purge(source, version, typedTitle, purgeReason), "/source/sources?project=" + project);
    }

    /** Where a colleague was faster, the page shows what became of it by then, and what was typed is still there. */
    private void change(String form, Runnable step, String next) {
        if (Screen.attempt(form, step)) {
            Screen.goTo(next);
        } else {
            look(fates.of(source));
        }
    }

    private void look(Fate fate) {
        version = fate.version();
        withdrawn = fate.standing() == SourceStanding.WITHDRAWN;
    }

    /** What became of a source, for any page that shows it. */
    public Fate of(UUID shown) {
        return fates.of(shown);
    }

    /** Who withdrew it and when, in words. */
    public String origin(Fate fate) {
        return fate.out().map(out -> out.who() + ", " + Format.moment(out.at())).orElse("");
    }

    /** Why it was withdrawn; empty where it is in the work. */
    public String reason(Fate fate) {
        return fate.out().map(Fate.Out::reason).orElse("");
    }

    /** Whether whoever is signed in may withdraw, restore and purge. */
    public boolean leads(UUID other) {
        return access.permits(Permission.LEAD_PROJECT, other);
    }

    /** Whether it was withdrawn when whoever is signed in looked: what they press is about that. */
    public boolean isWithdrawn() {
        return withdrawn;
    }

    /** What a purge would erase. */
    public PurgePreview getPreview() {
        if (preview == null) {
            preview = fates.preview(source);
        }
        return preview;
    }

    public UUID getSource() {
        return source;
    }

    public void setSource(UUID source) {
        this.source = source;
    }

    public UUID getProject() {
        return project;
    }

    public String getProjectName() {
        return projectName;
    }

    public String getTitle() {
        return title;
    }

    public String getWithdrawalReason() {
        return withdrawalReason;
    }

    public void setWithdrawalReason(String withdrawalReason) {
        this.withdrawalReason = withdrawalReason;
    }

    public String getTypedTitle() {
        return typedTitle;
    }

    public void setTypedTitle(String typedTitle) {
        this.typedTitle = typedTitle;
    }

    public String getPurgeReason() {
        return purgeReason;
    }

    public void setPurgeReason(String purgeReason) {
        this.purgeReason = purgeReason;
    }
}
