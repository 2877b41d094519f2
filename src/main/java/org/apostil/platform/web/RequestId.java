package org.apostil.platform.web;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletRequestEvent;
import jakarta.servlet.ServletRequestListener;
import jakarta.servlet.annotation.WebListener;
import java.util.UUID;
import org.jboss.logging.MDC;

/**
 * Gives each request an id, under which the log tells of it: in the header {@code X-Request-Id} of the answer, on pages that say
 * that something failed, and on each line that is written while it is answered. It is made here, never taken from outside.
 */
@WebListener
public class RequestId implements ServletRequestListener {

    /** The attribute of a request that holds its id. */
    static final String ATTRIBUTE = "requestId";
    static final String HEADER = "X-Request-Id";

    private static final String IN_LOG = "request";

    @Override
    public void requestInitialized(ServletRequestEvent event) {
        String id = UUID.randomUUID().toString();
        event.getServletRequest().setAttribute(ATTRIBUTE, id);
        MDC.put(IN_LOG, id);
    }

    @Override
    public void requestDestroyed(ServletRequestEvent event) {
        MDC.remove(IN_LOG);
    }

    /** The id of a request. */
    static String of(ServletRequest request) {
        return String.valueOf(request.getAttribute(ATTRIBUTE));
    }

    /** The id of the request that this thread answers; empty where it answers none. */
    public static String current() {
        return MDC.get(IN_LOG) == null ? "" : MDC.get(IN_LOG).toString();
    }
}
