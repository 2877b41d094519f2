package org.apostil.platform.api;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.apostil.platform.Problem;
import org.apostil.platform.Problem.Sort;

/** Refuses what is sent as something that is no media type (RFC 9110, section 8.3.1): the server's own reader would fail on it before anything could be said. */
@WebFilter(urlPatterns = "/api/v1/*", asyncSupported = true)
public class MediaTypeFilter implements Filter {

    private static final Pattern MEDIA_TYPE = Pattern.compile("\\s*[\\w!#$&^.+-]+/[\\w!#$&^.+*-]+\\s*(;.*)?");

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain) throws IOException, ServletException {
        String type = request.getContentType();
        if (type == null || MEDIA_TYPE.matcher(type).matches()) {
            chain.doFilter(request, response);
            return;
        }
        ProblemDocument.write((HttpServletResponse) response, new Problem(Sort.UNSUPPORTED, "What was sent says that it is of no media type there is. Nothing was done. Send it as application/json."));
    }
}
