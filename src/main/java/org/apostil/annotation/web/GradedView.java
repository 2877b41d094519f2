package org.apostil.annotation.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.apostil.annotation.AnnotationReadService;
import org.apostil.annotation.AnnotationView;
import org.apostil.annotation.GradableService;
import org.apostil.annotation.Offered;
import org.apostil.annotation.SpanRole;

/** The part of a credibility note that says what is graded: its passage, or a claim of the same text. */
@Named("graded")
@ViewScoped
public class GradedView implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject
    private GradableService gradable;

    @Inject
    private AnnotationReadService reading;

    @Inject
    private DeskView desk;

    @Inject
    private ComposerView composer;

    @Inject
    private ConfirmedView confirmed;

    private UUID picked;
    private String words;

    void start(AnnotationForm form) {
        picked = null;
        words = null;
        if (form.getAbout() != null) {
            words = reading.find(form.getAbout()).map(GradedView::words).orElse("A claim that you do not see now");
        }
    }

    /** What a claim says, with its number. */
    static String words(AnnotationView claim) {
        return claim.label();
    }

    /** The claims that hold what was typed, or have that number; those nearest to the passage of the form first. */
    public List<Offered> suggest(String typed) {
        int at = composer.getForm().getSpans().stream().filter(span -> span.role() == SpanRole.CONTENT).mapToInt(span -> span.start()).min().orElse(0);
        return gradable.near(desk.getProject(), desk.getVersion(), at, typed);
    }

    /** Grades the claim that was picked. */
    public void pick() {
        if (picked != null) {
            composer.getForm().setAbout(picked);
            confirmed.start(null);
            start(composer.getForm());
            DeskMessages.focus("composer:notThisClaim");
        }
    }

    /** Grades the passage itself again. */
    public void remove() {
        composer.getForm().setAbout(null);
        confirmed.start(null);
        start(composer.getForm());
        DeskMessages.focus("composer:about");
    }

    public UUID getPicked() {
        return picked;
    }

    public void setPicked(UUID picked) {
        this.picked = picked;
    }

    /** The claim that is graded, with its number; null where it is the passage. */
    public String getWords() {
        return words;
    }
}
