package org.apostil.project.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;

/** What was done, said on the page that follows. */
final class Notice {

    private Notice() {
    }

    /** Says it at the head of the next page of whoever did it. */
    static void keep(String words) {
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.getExternalContext().getFlash().setKeepMessages(true);
        faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, words, null));
    }
}
