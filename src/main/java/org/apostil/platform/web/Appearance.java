package org.apostil.platform.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Light or dark, where the person has chosen so; else the page follows their system. It is in the page from its first
 * byte, so that no page flashes in the other one. The cookie is written by {@code appearance.js}.
 */
@Named
@RequestScoped
public class Appearance {

    private static final String COOKIE = "APOSTIL_APPEARANCE";
    private static final List<String> CHOICES = List.of("light", "dark");

    @Inject
    private HttpServletRequest request;

    /** {@code light}, {@code dark}, or nothing. */
    public String getChosen() {
        Cookie[] cookies = request.getCookies();
        return (cookies == null ? Stream.<Cookie>empty() : Arrays.stream(cookies))
            .filter(cookie -> cookie.getName().equals(COOKIE) && CHOICES.contains(cookie.getValue()))
            .map(Cookie::getValue).findFirst().orElse("");
    }
}
