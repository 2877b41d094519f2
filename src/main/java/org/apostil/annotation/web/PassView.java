package org.apostil.annotation.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apostil.annotation.Pass;
import org.apostil.annotation.Pass.Remaining;
import org.apostil.annotation.Pass.Submitted;
import org.apostil.annotation.PassService;
import org.apostil.identity.Access;
import org.apostil.platform.DeskAddress;
import org.apostil.platform.Format;
import org.apostil.platform.web.Screen;

/** The first pass of whoever is signed in, above the text of the desk: what it means, and its submission. */
@Named("pass")
@RequestScoped
public class PassView {

    @Inject
    private PassService passes;

    @Inject
    private DeskView desk;

    @Inject
    private Access access;

    private Pass read;

    private Pass pass() {
        if (read == null) {
            read = passes.of(desk.getSource());
        }
        return read;
    }

    /** Submits it, and opens the desk anew with what others submitted. */
    public void submit() {
        if (Screen.attempt("pass", () -> passes.submit(desk.getSource()))) {
            Screen.goTo(DeskAddress.of(desk.getSource()).path());
        }
    }

    public boolean isWanted() {
        return pass().wanted();
    }

    public boolean isBlind() {
        return pass().blind();
    }

    /** Whether nothing would be submitted. */
    public boolean isNothing() {
        return pass().ready().isEmpty();
    }

    /** How much it holds, such as <em>3 annotations</em>. */
    public String getHolds() {
        return pass().ready().isEmpty() ? "no annotation" : Format.count(pass().ready().size(), "annotation");
    }

    public List<Remaining> getRemaining() {
        return pass().remaining();
    }

    public String getSubmittedAt() {
        return pass().submittedAt().map(Format::moment).orElse("");
    }

    /** Who else submitted theirs, in words; empty where nobody did. */
    public String getOthers() {
        UUID me = access.requireSignedIn().id();
        return pass().people().stream().filter(submitted -> !submitted.person().id().equals(me)).map(PassView::words).collect(Collectors.joining(", "));
    }

    /** Whether there is anything to compare. */
    public boolean isComparable() {
        return pass().people().stream().filter(Submitted::analyst).count() > 1;
    }

    private static String words(Submitted submitted) {
        return submitted.person().name() + (submitted.analyst() ? "" : " (empty)");
    }
}
