package org.apostil.claim.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.apostil.claim.CheckWorth;
import org.apostil.claim.Worth;
import org.apostil.claim.WorthService;
import org.apostil.identity.People.Colleague;
import org.apostil.platform.Format;
import org.apostil.platform.web.Screen;

/** The part of the page of a claim that says whether it is worth checking, and who checks it. */
@Named
@ViewScoped
public class WorthView implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject
    private WorthService worths;

    @Inject
    private ClaimView page;

    private CheckWorth worth;
    private String reason;
    private UUID assignee;
    private boolean assigneeRead;

    /** Says what was chosen. */
    public void give() {
        if (Screen.attempt("worth", () -> worths.give(page.getId(), worth, reason))) {
            Screen.goTo("/claim/claim?id=" + page.getId());
        }
    }

    /** Asks whoever was chosen to check the claim. */
    public void assign() {
        if (Screen.attempt("check", () -> worths.assign(page.getId(), assignee))) {
            Screen.goTo("/claim/claim?id=" + page.getId());
        }
    }

    public Worth getNow() {
        return worths.of(page.getId());
    }

    /** What holds, in words. */
    public String getWords() {
        return getNow().worth().map(now -> now.code() + " · " + now.words()).orElse("Nobody has said yet whether it is worth checking.");
    }

    /** Who said something, and when. */
    public String origin(Worth.Said said) {
        return said.by() + " · " + Format.moment(said.at());
    }

    public CheckWorth[] getClasses() {
        return CheckWorth.values();
    }

    public List<Colleague> getAssignable() {
        return worths.assignable(page.getProject());
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
        if (!assigneeRead) {
            assignee = getNow().assignee().map(Worth.Assignee::id).orElse(null);
            assigneeRead = true;
        }
        return assignee;
    }

    public void setAssignee(UUID assignee) {
        this.assignee = assignee;
        assigneeRead = true;
    }
}
