package org.apostil.platform.web;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/**
 * Shows the description of the interface in Swagger UI, which comes from this server as everything does. It is no page of the house: its
 * looks are its own, and so is its policy, under which no script runs but those of this server.
 */
@WebServlet("/interface/viewer")
public class InterfaceViewerServlet extends HttpServlet {

    private static final long serialVersionUID = 1;
    private static final String POLICY = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; img-src 'self' data:; font-src 'self'; connect-src 'self'; style-src 'self' 'unsafe-inline'; script-src 'self'";
    private static final String PAGE = """
        <!DOCTYPE html>
        <html lang="en">
        <head>
          <meta charset="UTF-8">
          <meta name="viewport" content="width=device-width, initial-scale=1">
          <title>Programming interface · Apostil</title>
          <link rel="icon" href="%1$s/resources/theme/apostil.svg" type="image/svg+xml">
          <link rel="stylesheet" href="%1$s/webjars/swagger-ui/%2$s/swagger-ui.css">
          <script src="%1$s/webjars/swagger-ui/%2$s/swagger-ui-bundle.js" defer></script>
          <script src="%1$s/resources/interface/viewer.js" defer></script>
        </head>
        <body><main id="viewer"></main></body>
        </html>
        """;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/html; charset=UTF-8");
        response.setHeader("Content-Security-Policy", POLICY);
        response.getWriter().write(PAGE.formatted(request.getContextPath(), Viewer.VERSION));
    }

    private static final class Viewer {

        private static final String VERSION = version();

        private static String version() {
            try (InputStream known = InterfaceViewerServlet.class.getResourceAsStream("/META-INF/maven/org.webjars/swagger-ui/pom.properties")) {
                Properties properties = new Properties();
                properties.load(known);
                return properties.getProperty("version");
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
