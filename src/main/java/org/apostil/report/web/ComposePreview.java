package org.apostil.report.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.apostil.export.Forms;
import org.apostil.platform.web.PageCommands;
import org.apostil.platform.web.Screen;
import org.apostil.report.Composition;
import org.apostil.report.Gathered;
import org.apostil.report.GatheringService;

/** What a report would show that is written and not saved yet. */
@Named
@ViewScoped
public class ComposePreview implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject
    private GatheringService gathering;

    @Inject
    private Forms forms;

    @Inject
    private ComposeView compose;

    private Shown shown;

    /** Says what it would show and leave out, of what is typed now. */
    public void look() {
        Composition now = compose.getForm().composition();
        shown = null;
        if (Screen.attempt("compose", () -> show(gathering.preview(compose.getProject(), now), now))) {
            PageCommands.focus("preview");
        }
    }

    private void show(Gathered gathered, Composition now) {
        shown = Shown.of(gathered, now, forms.reservations(gathered.report()));
    }

    /** What it would show; null where nobody asked. */
    public Shown getShown() {
        return shown;
    }
}
