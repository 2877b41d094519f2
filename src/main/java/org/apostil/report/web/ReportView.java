package org.apostil.report.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.apostil.export.Forms;
import org.apostil.export.Judgement;
import org.apostil.identity.Access;
import org.apostil.identity.Permission;
import org.apostil.platform.Format;
import org.apostil.project.ProjectService;
import org.apostil.report.ChangeService;
import org.apostil.report.ChosenSource;
import org.apostil.report.Composition;
import org.apostil.report.Edition;
import org.apostil.report.Gathered;
import org.apostil.report.GatheringService;
import org.apostil.report.ReportReadService;
import org.apostil.source.SourceService;

/** The page of a report: one of its editions, what it shows, all editions, and what changed between two of them. */
@Named
@ViewScoped
public class ReportView implements Serializable {

    private static final long serialVersionUID = 1;

    /** A field that changed, with what went and what came. */
    public record Changed(String label, List<Marked> words) {
    }

    @Inject
    private ReportReadService reports;

    @Inject
    private GatheringService gathering;

    @Inject
    private Forms forms;

    @Inject
    private ChangeService changes;

    @Inject
    private ProjectService projects;

    @Inject
    private SourceService sources;

    @Inject
    private Access access;

    private UUID id;
    private Integer number;
    private Integer from;
    private Integer to;

    private transient Edition edition;
    private transient List<Edition> editions;
    private transient Shown shown;
    private transient List<Changed> changed;

    /** Looks whether there is such a report for whoever is signed in. */
    public void load() {
        getEdition();
        getChanged();
    }

    /** The newest edition, or the one that the address names. */
    public Edition getEdition() {
        if (edition == null) {
            edition = number == null ? reports.get(id) : reports.edition(id, number);
        }
        return edition;
    }

    public Composition getSaid() {
        return getEdition().composition();
    }

    public List<Edition> getEditions() {
        if (editions == null) {
            editions = reports.editions(id);
        }
        return editions;
    }

    /** Who saved an edition and when. */
    public String origin(Edition of) {
        return "Edition %d · %s · %s".formatted(of.number(), of.by(), Format.moment(of.at()));
    }

    /** What it shows and leaves out as things stand. */
    public Shown getShown() {
        if (shown == null) {
            Gathered gathered = gathering.of(id, getEdition().number());
            shown = Shown.of(gathered, getSaid(), forms.reservations(gathered.report()));
        }
        return shown;
    }

    /** Which annotations it was asked to show, and what else stands in it. */
    public List<String> getAsked() {
        return changes.asked(getEdition().project(), getSaid());
    }

    /** What changed between the two editions that the address names; empty where it names none. */
    public List<Changed> getChanged() {
        if (changed == null) {
            changed = !isComparing() ? List.of() : changes.between(id, from, to).stream()
                .map(change -> new Changed(change.field().label(), Marked.of(String.join("\n", change.before()), String.join("\n", change.now())))).toList();
        }
        return changed;
    }

    public boolean isComparing() {
        return from != null && to != null;
    }

    /** How likely it is, in a sentence of its own; null where nothing is said. */
    public String likelihood(Judgement judgement) {
        return judgement.likelihood() == null ? null : "%s (%s)".formatted(judgement.likelihood().words(getSaid().row()), judgement.likelihood().range());
    }

    public String title(ChosenSource source) {
        return sources.provenance(source.source()).fields().title();
    }

    public boolean isMayCompose() {
        return access.permits(Permission.COMPOSE, getEdition().project());
    }

    public UUID getId() {
        return id;
    }

    public void setId(UUID id) {
        this.id = id;
    }

    public Integer getNumber() {
        return number;
    }

    public void setNumber(Integer number) {
        this.number = number;
    }

    public Integer getFrom() {
        return from;
    }

    public void setFrom(Integer from) {
        this.from = from;
    }

    public Integer getTo() {
        return to;
    }

    public void setTo(Integer to) {
        this.to = to;
    }

    public String getProjectName() {
        return projects.get(getEdition().project()).name();
    }
}
