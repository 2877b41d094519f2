package org.apostil.annotation.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.apostil.unfinished.UnfinishedService;
import org.primefaces.PrimeFaces;

/**
 * Keeps what stands in the one form that is open at this desk, as long as it is neither saved nor cancelled; and after a
 * cancel for the moment in which a person wants it back.
 */
@Named("kept")
@ViewScoped
public class KeptForm implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject
    private UnfinishedService unfinished;

    @Inject
    private DeskView desk;

    private UUID id;
    private String blank;
    private String written;
    private Instant at;
    private String cancelled;
    private String cancelledTitle;

    /** A form was opened in which nobody has typed yet. */
    void opened(Typed typed) {
        id = UUID.randomUUID();
        blank = typed.json();
        written = blank;
        at = null;
        offerBack(null, null);
    }

    /** A form was opened again with what was typed in it; {@code before} is what it is without. */
    void resumed(Typed typed, Typed before, String title) {
        opened(before);
        keep(typed, title);
    }

    /** Keeps what is typed now, if it is not kept already. */
    void keep(Typed typed, String title) {
        String json = typed.json();
        if (!json.equals(written)) {
            at = unfinished.keep(id, desk.getProject(), desk.getVersion(), title, json);
            written = json;
        }
        DeskMessages.kept(id, at);
    }

    /** The form was saved. */
    void done() {
        if (at != null) {
            unfinished.drop(desk.getProject(), id);
        }
        id = null;
        at = null;
        offerBack(null, null);
    }

    /** Another form takes the place of this one, which stays unfinished. */
    void setAside() {
        id = null;
        at = null;
    }

    /** The form was cancelled: what was typed can be brought back as long as no other form is opened. */
    void cancelled(Typed typed, String title) {
        String json = typed.json();
        boolean touched = !json.equals(blank);
        done();
        offerBack(touched ? json : null, title);
    }

    /** An unfinished form was discarded: it too can be brought back. */
    void offerBack(String json, String title) {
        if (cancelled != null || json != null) {
            PrimeFaces.current().ajax().update("cancelledPanel");
        }
        cancelled = json;
        cancelledTitle = title;
    }

    String takeCancelled() {
        String json = cancelled;
        offerBack(null, null);
        return json;
    }

    /** The id under which the open form is kept. */
    public UUID getId() {
        return id;
    }

    /** What the form is without anything typed, in JSON: the page lays over it what a person types. */
    public String getBlank() {
        return blank;
    }

    /** When it was kept last, in ISO 8601; null where it was not. */
    public Instant getAt() {
        return at;
    }

    /** Whether a cancelled form can be brought back. */
    public boolean isBringable() {
        return cancelled != null && id == null;
    }

    public String getCancelledTitle() {
        return cancelledTitle;
    }
}
