package org.apostil.openid.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apostil.openid.Begun;
import org.apostil.openid.CodeFlow;
import org.apostil.openid.Provider;
import org.apostil.openid.Refused;

/**
 * Leads to the provider; {@code next} is the page to go on to afterwards, and with {@code again} they show themself there once more. Whoever is signed in there already is signed in here without another word: so only
 * a button of ours leads here, or the person themself, and no page of another site.
 */
@WebServlet("/identity/openid")
public class BeginServlet extends HttpServlet {

    private static final long serialVersionUID = 1;
    private static final int LONGEST_ADDRESS = 2_000;

    @Inject
    private transient Provider provider;

    @Inject
    private transient CodeFlow flow;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!provider.isOn()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        String next = request.getParameter("next");
        String from = request.getHeader("Sec-Fetch-Site");
        if (from != null && !from.equals("same-origin") && !from.equals("none")) {
            response.sendRedirect(request.getContextPath() + "/identity/login");
            return;
        }
        Begun begun = flow.begin(next == null || next.length() > LONGEST_ADDRESS ? null : next, request.getParameter("again") != null);
        try {
            String address = flow.toProvider(begun).toString();
            Kept.add(request, begun);
            response.sendRedirect(address);
        } catch (Refused refused) {
            Kept.refuse(request, response, refused, begun);
        }
    }
}
