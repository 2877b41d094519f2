package org.apostil.report.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.apostil.identity.Access;
import org.apostil.platform.Text;
import org.apostil.unfinished.UnfinishedForm;
import org.apostil.unfinished.UnfinishedService;
import org.primefaces.PrimeFaces;

/**
 * Keeps what is typed into the review of a report while nothing is decided. A person has one such form of a report, in whichever
 * tab it is open; it is never offered, for it stands in the fields again whenever the page is opened.
 */
@Named
@ViewScoped
public class KeptReview implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject
    private UnfinishedService unfinished;

    @Inject
    private ReportView report;

    @Inject
    private Access access;

    private String written = "";
    private Instant at;
    private boolean decided;

    /** What was typed and not decided yet. */
    Optional<TypedReview> resume() {
        Optional<UnfinishedForm> left = unfinished.find(project(), getId());
        at = left.map(UnfinishedForm::savedAt).orElse(null);
        written = left.map(UnfinishedForm::content).orElse("");
        return left.flatMap(form -> TypedReview.of(form.content()));
    }

    /** Keeps what is typed now, if it is not kept already, and tells the page since when it is; but not what comes after a decision on its way. */
    void keep(TypedReview typed) {
        String json = typed.isEmpty() ? "" : typed.json();
        if (!decided && !json.equals(written)) {
            write(typed, json);
        }
        PrimeFaces.current().ajax().addCallbackParam("keptForm", getId().toString());
        PrimeFaces.current().ajax().addCallbackParam("keptAt", at == null ? "" : at.toString());
    }

    private void write(TypedReview typed, String json) {
        if (typed.isEmpty()) {
            unfinished.drop(project(), getId());
            at = null;
        } else {
            at = unfinished.keep(getId(), project(), "review of “%s”".formatted(Text.line(report.getSaid().title(), 120)), json);
        }
        written = json;
    }

    /** Something was decided. */
    void done() {
        unfinished.drop(project(), getId());
        decided = true;
    }

    private UUID project() {
        return report.getEdition().project();
    }

    /** The id under which the form is kept: that of the person's review of this report. */
    public UUID getId() {
        return UUID.nameUUIDFromBytes("review/%s/%s".formatted(report.getId(), getPerson()).getBytes(StandardCharsets.UTF_8));
    }

    /** When it was kept last, in ISO 8601; null where it was not. */
    public Instant getAt() {
        return at;
    }

    /** Whose browser this is: the name under which it keeps what did not reach the server. */
    public UUID getPerson() {
        return access.requireSignedIn().id();
    }
}
