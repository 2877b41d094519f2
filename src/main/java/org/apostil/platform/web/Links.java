package org.apostil.platform.web;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;

/** Addresses to hand over, of the server as whoever asks reaches it; those in mail begin with {@code APOSTIL_BASE_URL}. */
public final class Links {

    private Links() {
    }

    /** The whole address of a page; {@code path} begins without a slash. */
    public static String to(String path) {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        return "%s://%s:%d%s/%s".formatted(external.getRequestScheme(), external.getRequestServerName(), external.getRequestServerPort(),
            external.getRequestContextPath(), path);
    }
}
