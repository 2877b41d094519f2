package org.apostil.mail;

import jakarta.enterprise.context.ApplicationScoped;

/** Where people reach this installation, for links in what leaves it: {@code APOSTIL_BASE_URL}. */
@ApplicationScoped
public class BaseAddress {

    private static final String USUAL = "http://127.0.0.1:8080/";

    /**
     * The whole address of a page.
     *
     * @param path without a slash at its beginning
     */
    public String of(String path) {
        String base = System.getenv("APOSTIL_BASE_URL");
        String root = base == null || base.isBlank() ? USUAL : base;
        return (root.endsWith("/") ? root : root + "/") + path;
    }
}
