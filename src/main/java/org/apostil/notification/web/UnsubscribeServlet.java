package org.apostil.notification.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.apostil.notification.Unsubscribing;

/**
 * The address in {@code List-Unsubscribe} (RFC 8058): a POST by a mail program ends the mail at once, without cookies and
 * without leading elsewhere; a GET by a person leads to the page that asks.
 */
@WebServlet("/unsubscribe")
public class UnsubscribeServlet extends HttpServlet {

    private static final long serialVersionUID = 1;

    @Inject
    private transient Unsubscribing unsubscribing;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String token = request.getParameter("token");
        response.sendRedirect(request.getContextPath() + "/notification/unsubscribe?token="
            + URLEncoder.encode(token == null ? "" : token, StandardCharsets.UTF_8));
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean ended = unsubscribing.end(request.getParameter("token"));
        response.setStatus(ended ? HttpServletResponse.SC_OK : HttpServletResponse.SC_NOT_FOUND);
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter().write(ended ? "You get no more mail from Apostil.\n" : "This link is not known here any more.\n");
    }
}
