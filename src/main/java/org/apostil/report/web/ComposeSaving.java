package org.apostil.report.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;
import org.apostil.platform.web.PageCommands;
import org.apostil.platform.web.Screen;
import org.apostil.report.Composition;
import org.apostil.report.Edition;
import org.apostil.report.Lint;
import org.apostil.report.ReportReadService;
import org.apostil.report.ReportWriteService;

/** Saves a report as its next edition. Where somebody was faster, nothing is overwritten: mine and theirs are set side by side. */
@Named
@ViewScoped
public class ComposeSaving implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject
    private ReportReadService reading;

    @Inject
    private ReportWriteService writing;

    @Inject
    private ComposeView compose;

    @Inject
    private KeptReport kept;

    @Inject
    private ChoicesView choices;

    @Inject
    private StaleReport stale;

    /** Saves what is typed. */
    public void save() {
        store(compose.getForm().composition());
    }

    /** Saves what was chosen of mine and of theirs. */
    public void saveMerged() {
        if (!Screen.attempt("compose", () -> compose.fillMerged(stale.merged()))) {
            return;
        }
        Edition theirs = reading.get(compose.getId());
        if (theirs.number() != stale.getNumber()) {
            stale.open(compose.edition(), compose.getForm().composition(), theirs);
            return;
        }
        compose.follow(theirs.version());
        save();
    }

    /** Goes back to the fields, in which stands what was typed. */
    public void backToFields() {
        stale.close();
        choices.look(compose.getProject(), compose.getForm());
    }

    private void store(Composition composition) {
        if (!compose.isNew() && isReviewedMeanwhile()) {
            return;
        }
        if (Screen.attempt("compose", () -> compose.setId(stored(composition)))) {
            kept.done();
            PageCommands.go("/report/report?id=" + compose.getId());
            return;
        }
        kept.read(Lint.of(composition));
        if (!compose.isNew() && reading.get(compose.getId()).version() != compose.seen()) {
            stale.open(compose.edition(), composition, reading.get(compose.getId()));
        }
    }

    private UUID stored(Composition composition) {
        return (compose.isNew() ? writing.create(compose.getProject(), composition) : writing.save(compose.getId(), compose.seen(), composition)).report();
    }

    /** Where nobody saved, but its review went on: that is said once, and what is saved then follows it. */
    private boolean isReviewedMeanwhile() {
        Edition now = reading.get(compose.getId());
        boolean reviewed = now.number() == compose.edition() && now.version() != compose.seen();
        if (reviewed) {
            compose.follow(now.version());
            FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO,
                "The review of edition %d went on while you wrote. Nothing was saved yet. Look at the page of the report; if you save again, what colleagues decided on that edition lapses.".formatted(compose.edition()), null));
        }
        return reviewed;
    }
}
