package org.apostil.platform.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIInput;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.apostil.platform.DatabaseAway;
import org.apostil.platform.Problem;

/**
 * Does what a person asked for on a screen, and says at the place where they are what was wrong with it. What they
 * typed stays.
 *
 * <p>{@snippet : boolean saved = Screen.attempt("composer", () -> writing.create(versionId, content)); }
 */
public final class Screen {

    private static final Logger LOG = System.getLogger(Screen.class.getName());

    private Screen() {
    }

    /**
     * Does it.
     *
     * @param form the id of the form; its fields have the names that problems name
     * @return whether it was done
     */
    public static boolean attempt(String form, Runnable task) {
        try {
            task.run();
            return true;
        } catch (Problem problem) {
            show(form, problem);
        } catch (RuntimeException failure) {
            show(failure);
        }
        return false;
    }

    /** Leads to another page of this application; {@code address} begins with a slash. */
    public static void goTo(String address) {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        try {
            external.redirect(external.getRequestContextPath() + address);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void show(String form, Problem problem) {
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.validationFailed();
        if (problem.violations().isEmpty()) {
            faces.addMessage(null, error(problem.getMessage()));
        }
        problem.violations().forEach(violation -> faces.addMessage(at(faces, form, violation.field()), error(violation.detail())));
        problem.violations().forEach(violation -> mark(faces, form + ":" + violation.field()));
    }

    /** Marks a field as not accepted, for eyes, screen readers and the focus, and keeps in it what was typed. */
    private static void mark(FacesContext faces, String id) {
        if (faces.getViewRoot().findComponent(id) instanceof UIInput field) {
            field.setValid(false);
            field.setSubmittedValue(faces.getExternalContext().getRequestParameterMap().get(field.getClientId(faces)));
        }
    }

    private static void show(RuntimeException failure) {
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.validationFailed();
        if (DatabaseAway.isCauseOf(failure)) {
            faces.addMessage(null, error("Not saved; what you typed is still here. " + DatabaseAway.WORDS));
            return;
        }
        LOG.log(Level.ERROR, "A screen failed", failure);
        faces.addMessage(null, error("Something went wrong here. It is our fault, not yours, and was written down. Not saved; what you typed is still here."));
    }

    private static String at(FacesContext faces, String form, String field) {
        String id = form + ":" + field;
        return faces.getViewRoot().findComponent(id) == null ? null : id;
    }

    private static FacesMessage error(String words) {
        return new FacesMessage(FacesMessage.SEVERITY_ERROR, words, null);
    }
}
