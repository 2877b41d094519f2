package org.apostil.platform.web;

import jakarta.faces.application.ViewExpiredException;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.apostil.platform.DatabaseAway;
import org.apostil.platform.Problem;

/**
 * Turns a failure of a page into a page that says what happened: nothing here, the database is away, or our fault.
 * Without it the server would show its own.
 */
@WebFilter(urlPatterns = {"*.xhtml", "/ingest/upload"}, servletNames = "faces", dispatcherTypes = DispatcherType.REQUEST)
public class FailureFilter implements Filter {

    private static final Logger LOG = System.getLogger(FailureFilter.class.getName());

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain) throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException failure) {
            if (response.isCommitted() || isExpiredView(failure)) {
                throw failure;
            }
            show(failure, (HttpServletRequest) request, (HttpServletResponse) response);
        }
    }

    private static void show(Exception failure, HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        response.resetBuffer();
        // What failed may be a filter before the one that says it usually.
        response.setHeader(RequestId.HEADER, RequestId.of(request));
        if (problem(failure) != null) {
            Problem problem = problem(failure);
            request.setAttribute("gone", problem.sort() == Problem.Sort.GONE ? problem.getMessage() : null);
            forward(problem.sort().status(), page(problem.sort()), request, response);
        } else if (DatabaseAway.isCauseOf(failure)) {
            response.setHeader("Retry-After", "5");
            forward(HttpServletResponse.SC_SERVICE_UNAVAILABLE, "/error/database.xhtml", request, response);
        } else {
            LOG.log(Level.ERROR, "A page failed: " + request.getRequestURI(), failure);
            forward(HttpServletResponse.SC_INTERNAL_SERVER_ERROR, "/error/unexpected.xhtml", request, response);
        }
    }

    private static String page(Problem.Sort sort) {
        return switch (sort) {
            case GONE -> "/error/gone.xhtml";
            case SECOND_STEP_NEEDED -> "/error/second-step.xhtml";
            default -> "/error/not-found.xhtml";
        };
    }

    private static void forward(int status, String page, HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        response.setStatus(status);
        RequestDispatcher dispatcher = request.getRequestDispatcher(page);
        dispatcher.forward(request, response);
    }

    private static boolean isExpiredView(Throwable failure) {
        return has(failure, ViewExpiredException.class) != null;
    }

    private static Problem problem(Throwable failure) {
        return has(failure, Problem.class);
    }

    private static <T> T has(Throwable failure, Class<T> type) {
        Throwable cause = failure;
        while (cause != null && !type.isInstance(cause)) {
            cause = cause.getCause();
        }
        return type.cast(cause);
    }
}
