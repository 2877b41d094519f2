package org.apostil.identity.web;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Tells whoever calls the interface without a valid token how to get one (RFC 6750, RFC 9457). */
@WebServlet("/error/challenge")
public class ChallengeServlet extends HttpServlet {

    private static final long serialVersionUID = 1;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        response.setHeader("WWW-Authenticate", "Bearer realm=\"Apostil\"");
        response.setContentType("application/problem+json");
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write("""
            {"type":"urn:apostil:problem:not-signed-in","title":"Please sign in","status":401,\
            "detail":"Send a valid bearer token; POST /api/v1/tokens gives one."}""");
    }
}
