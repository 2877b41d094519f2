package org.apostil.openid.web;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apostil.identity.Actor;
import org.apostil.identity.CurrentActor;
import org.apostil.identity.Vouched;
import org.apostil.openid.Begun;
import org.apostil.openid.CodeFlow;
import org.apostil.openid.Identities;
import org.apostil.openid.Introduced;
import org.apostil.openid.Provider;
import org.apostil.openid.Refusal;
import org.apostil.openid.Refused;

/** Where browsers come back to from the provider; registered there as the only such address. */
@WebServlet("/identity/openid/back")
public class BackServlet extends HttpServlet {

    private static final long serialVersionUID = 1;

    @Inject
    private transient Provider provider;

    @Inject
    private transient CodeFlow flow;

    @Inject
    private transient Identities identities;

    @Inject
    private transient CurrentActor current;

    @Inject
    private transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        if (!provider.isOn()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Begun begun = Kept.take(request, clock.instant()).orElse(null);
        try {
            if (begun == null) {
                throw new Refused(Refusal.STALE, "Somebody came back who had not been sent from this browser, or too late.");
            }
            arrive(request, response, begun, flow.back(begun, answer(request)));
        } catch (Refused refused) {
            Kept.refuse(request, response, refused, begun);
        }
    }

    private void arrive(HttpServletRequest request, HttpServletResponse response, Begun begun, Introduced who) throws Refused, ServletException, IOException {
        if (begun.linkTo() != null) {
            link(begun.linkTo(), who);
            response.sendRedirect(request.getContextPath() + "/identity/account");
            return;
        }
        UUID person = identities.recognise(who);
        request.setAttribute(Vouched.ATTRIBUTE, new Vouched(person, who.voucher(), begun.next()));
        request.getRequestDispatcher("/identity/arrival").forward(request, response);
    }

    /** Only whoever began it, in a session that is still theirs. */
    private void link(UUID person, Introduced who) throws Refused {
        if (current.find().map(Actor::id).filter(person::equals).isEmpty()) {
            throw new Refused(Refusal.STALE, "Whoever began to link their account is not signed in any more.");
        }
        identities.link(person, who);
    }

    private static Map<String, List<String>> answer(HttpServletRequest request) {
        return request.getParameterMap().entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, each -> List.of(each.getValue())));
    }
}
