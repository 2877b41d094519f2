package org.apostil.report.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.apostil.platform.web.PageCommands;

/** The list of judgements on the page on which a report is written. */
@Named
@ViewScoped
public class ComposeJudgements implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject
    private ComposeView compose;

    /** Adds an empty one, in which nothing is typed that would have to be kept. */
    public void add() {
        judgements().add(new JudgementForm());
        PageCommands.focus("compose:assessment:%d:words".formatted(judgements().size() - 1));
    }

    public void remove(int at) {
        judgements().remove(at);
        compose.keep();
        PageCommands.focus("compose:addJudgement");
    }

    public void move(int at, int by) {
        compose.move("assessment", judgements(), at, by);
    }

    private List<JudgementForm> judgements() {
        return compose.getForm().getAssessment();
    }
}
