package org.apostil.platform.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** What an answer says of its keeping, and the id under which the log tells of it. The headers that are the same for all are the server's ({@code deploy/server/configure.cli}). */
@WebFilter(urlPatterns = "/*", dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.ERROR}, asyncSupported = true)
public class HeaderFilter implements Filter {

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain) throws IOException, ServletException {
        ((HttpServletResponse) response).setHeader(RequestId.HEADER, RequestId.of(request));
        ((HttpServletResponse) response).setHeader("Cache-Control", caching(((HttpServletRequest) request).getRequestURI()));
        chain.doFilter(request, response);
    }

    /** Fonts never change under their name, other resources come anew only if they changed, and pages are not kept: sources are confidential. */
    private static String caching(String address) {
        return address.endsWith(".woff2") ? "public, max-age=2592000" : address.contains("/resources/") ? "no-cache" : "private, no-store";
    }
}
