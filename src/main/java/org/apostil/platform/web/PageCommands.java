package org.apostil.platform.web;

import jakarta.faces.context.FacesContext;
import org.primefaces.PrimeFaces;

/** What the answer to a button tells the page to do by itself. */
public final class PageCommands {

    private PageCommands() {
    }

    /**
     * Go to another page of this application, once it has let go of what its browser keeps; its module does so on {@code goTo}.
     *
     * @param address begins with a slash
     */
    public static void go(String address) {
        PrimeFaces.current().ajax().addCallbackParam("goTo", FacesContext.getCurrentInstance().getExternalContext().getRequestContextPath() + address);
    }

    /** Put the focus on what has this id, when the answer has been drawn. */
    public static void focus(String field) {
        PrimeFaces.current().executeScript("setTimeout(() => document.getElementById('" + field + "')?.focus())");
    }
}
