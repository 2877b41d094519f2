package org.apostil.platform.web;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Answers {@code /resources/at/VERSION/path} with {@code /resources/path}, to be kept for good where VERSION is the one
 * that {@link StaticFiles} has. A page from before a deployment still finds its files, and keeps none of them.
 */
@WebServlet(urlPatterns = "/resources/at/*")
public class StaticFilesServlet extends HttpServlet {

    private static final long serialVersionUID = 1;
    private static final Pattern TEXT = Pattern.compile(".*\\.(css|js|mjs|svg|json|map)");

    @Inject
    private transient StaticFiles files;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        String asked = request.getPathInfo() == null ? "" : request.getPathInfo();
        int slash = asked.indexOf('/', 1);
        if (slash < 0 || asked.contains("..") || asked.endsWith(".xhtml") || asked.startsWith("/at/", slash)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        if (asked.substring(1, slash).equals(files.version())) {
            response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
        }
        if (TEXT.matcher(asked).matches()) {
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        }
        request.getRequestDispatcher("/resources" + asked.substring(slash)).forward(request, response);
    }
}
