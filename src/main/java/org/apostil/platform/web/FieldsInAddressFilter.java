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
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.apostil.platform.Refusals;

/**
 * Refuses a form whose address names fields of forms: the server would take those for what was typed, and the fields of the form
 * itself for seconds. No page of ours sends such a thing.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class FieldsInAddressFilter implements Filter {

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain) throws IOException, ServletException {
        HttpServletRequest asked = (HttpServletRequest) request;
        String query = asked.getQueryString();
        if (query == null || !"POST".equals(asked.getMethod()) || Stream.of(query.split("&")).noneMatch(FieldsInAddressFilter::isField)) {
            chain.doFilter(request, response);
            return;
        }
        Refusals.write("a form whose address names fields of forms");
        HttpServletResponse answer = (HttpServletResponse) response;
        answer.setHeader(RequestId.HEADER, RequestId.of(request));
        answer.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        answer.setContentType("application/problem+json");
        answer.setCharacterEncoding("UTF-8");
        answer.getWriter().write("""
            {"type":"urn:apostil:problem:unreadable","title":"The request cannot be read","status":400,\
            "detail":"Its address names fields of a form. Nothing was done. Open the page anew, and type there."}""");
    }

    /** A field has the name of its form, a colon and its own; and there are those that Faces adds. */
    private static boolean isField(String parameter) {
        try {
            String name = URLDecoder.decode(parameter.split("=", 2)[0], StandardCharsets.UTF_8);
            return name.contains(":") || name.contains("faces");
        } catch (IllegalArgumentException notEncodedAsAddressesAre) {
            return true;
        }
    }
}
