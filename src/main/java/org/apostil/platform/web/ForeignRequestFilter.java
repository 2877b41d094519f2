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
import java.util.Set;
import org.apostil.platform.Refusals;

/**
 * Refuses whatever could change something and comes from a page of another site, at every door, before a byte of its body is
 * read. It stands beside the cookie's {@code SameSite} and the view state of the pages; any one of the three would do.
 *
 * <p>A bearer token no page of another site has by itself, so a request with one is judged by its token alone.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class ForeignRequestFilter implements Filter {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain) throws IOException, ServletException {
        HttpServletRequest asked = (HttpServletRequest) request;
        if (SAFE.contains(asked.getMethod()) || asked.getHeader("Authorization") != null || !Origin.isForeign(asked)) {
            chain.doFilter(request, response);
            return;
        }
        Refusals.write("%s %s, sent by a page of another site".formatted(asked.getMethod(), asked.getServletPath().replaceAll("\\p{Cntrl}", "")));
        HttpServletResponse answer = (HttpServletResponse) response;
        answer.setHeader(RequestId.HEADER, RequestId.of(request));
        answer.setStatus(HttpServletResponse.SC_FORBIDDEN); // without the page of that error, which would read the body
        answer.setContentType("application/problem+json");
        answer.setCharacterEncoding("UTF-8");
        answer.getWriter().write("""
            {"type":"urn:apostil:problem:foreign","title":"Sent from another site","status":403,\
            "detail":"A page of another site sent this. Nothing was done. Open Apostil itself, and do it there."}""");
    }
}
