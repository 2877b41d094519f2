package org.apostil.platform.api;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.regex.Pattern;
import org.apostil.platform.Problem;
import org.apostil.platform.Problem.Sort;

/**
 * Refuses what is sent as something that is no media type (RFC 9110, section 8.3.1), or wanted in something that is no media range (section
 * 12.5.1): the server's own reader would fail on it before anything could be said.
 */
@WebFilter(urlPatterns = {"/api/v1/*", "/w3c/*"}, asyncSupported = true)
public class MediaTypeFilter implements Filter {

    private static final String TOKEN = "[\\w!#$&^.+*-]+";
    /** A bare asterisk stands for all, as Java's own client of old sends it. */
    private static final String RANGE = "\\s*(?:" + TOKEN + "/" + TOKEN + "|\\*)" + "\\s*(?:;(?:\"[^\"]*\"|[^,\"])*+)?";
    private static final Pattern MEDIA_TYPE = Pattern.compile("\\s*[\\w!#$&^.+-]+/" + TOKEN + "\\s*(?:;.*)?");
    private static final Pattern WANTED = Pattern.compile("\\s*|(?:" + RANGE + ")?(?:,(?:" + RANGE + "|\\s*))*+");

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain) throws IOException, ServletException {
        String type = request.getContentType();
        if (type != null && !MEDIA_TYPE.matcher(type).matches()) {
            ProblemDocument.write((HttpServletResponse) response,
                new Problem(Sort.UNSUPPORTED, "What was sent says that it is of no media type there is. Nothing was done. Send it as application/json."));
            return;
        }
        for (String wanted : Collections.list(((HttpServletRequest) request).getHeaders("Accept"))) {
            if (!WANTED.matcher(wanted).matches()) {
                ProblemDocument.write((HttpServletResponse) response,
                    new Problem(Sort.NOT_ACCEPTABLE, "The answer is wanted in no media type there is. Nothing was done. Ask for application/json, or leave Accept out."));
                return;
            }
        }
        chain.doFilter(request, response);
    }
}
