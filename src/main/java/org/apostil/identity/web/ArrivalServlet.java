package org.apostil.identity.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apostil.identity.SignIn;
import org.apostil.identity.Vouched;

/** Signs in whoever another door recognised on the word of a provider. From outside it leads nowhere. */
@WebServlet("/identity/arrival")
public class ArrivalServlet extends HttpServlet {

    private static final long serialVersionUID = 1;

    @Inject
    private transient SignIn signIn;

    @Inject
    private transient Arrival arrival;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getAttribute(Vouched.ATTRIBUTE) instanceof Vouched vouched) {
            String address = arrival.lead(request, response, signIn.byVoucher(vouched.person(), vouched.voucher(), Visitors.of(request)), vouched.next());
            response.sendRedirect(request.getContextPath() + address);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
