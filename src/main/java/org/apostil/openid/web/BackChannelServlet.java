package org.apostil.openid.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.apostil.openid.BackChannel;
import org.apostil.openid.Provider;
import org.apostil.openid.Refusal;
import org.apostil.openid.Refused;

/** Where the provider itself, and no browser, says that a session of it is over. A logout token is all that is asked of whoever calls. */
@WebServlet("/identity/openid/logout")
public class BackChannelServlet extends HttpServlet {

    private static final Logger LOG = System.getLogger(BackChannelServlet.class.getName());
    private static final long serialVersionUID = 1;

    @Inject
    private transient Provider provider;

    @Inject
    private transient BackChannel channel;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!provider.isOn()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setHeader("Cache-Control", "no-store");
        try {
            channel.end(request.getParameter("logout_token"));
        } catch (Refused refused) {
            LOG.log(Level.WARNING, "A logout was not taken: {0}", Kept.inOneLine(refused));
            response.setStatus(refused.why() == Refusal.AWAY ? HttpServletResponse.SC_SERVICE_UNAVAILABLE : HttpServletResponse.SC_BAD_REQUEST);
            response.setContentType("application/json");
            response.getWriter().write("{\"error\":\"invalid_request\"}");
        }
    }
}
