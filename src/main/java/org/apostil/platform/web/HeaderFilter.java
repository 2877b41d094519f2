package org.apostil.platform.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Headers that every answer bears. The content security policy is PrimeFaces' own, with a nonce for each page. */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class HeaderFilter implements Filter {

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain) throws IOException, ServletException {
        HttpServletResponse http = (HttpServletResponse) response;
        http.setHeader("X-Content-Type-Options", "nosniff");
        http.setHeader("X-Frame-Options", "DENY");
        http.setHeader("Referrer-Policy", "same-origin");
        http.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        http.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
        http.setHeader("Cache-Control", caching(((HttpServletRequest) request).getRequestURI()));
        chain.doFilter(request, response);
    }

    /** Fonts never change under their name, other resources come anew only if they changed, and pages are not kept: sources are confidential. */
    private static String caching(String address) {
        return address.endsWith(".woff2") ? "public, max-age=2592000" : address.contains("/resources/") ? "no-cache" : "private, no-store";
    }
}
