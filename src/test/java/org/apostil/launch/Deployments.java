package org.apostil.launch;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jboss.shrinkwrap.api.Node;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * What the tests that run inside the server are deployed with: the application as it was built, and the test's classes.
 *
 * <pre>{@code
 * @ArquillianTest
 * class ReviewIT {
 *     @Deployment
 *     static WebArchive apostil() {
 *         return Deployments.apostil(ReviewIT.class, Fixtures.class);
 *     }
 *
 *     @Inject Reviews reviews;
 *
 *     @Test
 *     void author_cannot_approve_own_work() { ... }
 * }
 * }</pre>
 *
 * Every class that a test uses inside the server, beside the application's own, must be named.
 */
public final class Deployments {
    private static final String WEB_XML = "WEB-INF/web.xml";
    /** The application asks everybody to sign in; the door through which the tests come in is left open. */
    private static final String OPEN_DOOR = """
              <security-constraint>
                <web-resource-collection>
                  <web-resource-name>tests</web-resource-name>
                  <url-pattern>/ArquillianServletRunnerEE9</url-pattern>
                </web-resource-collection>
              </security-constraint>
            </web-app>
            """;

    private Deployments() {
    }

    public static WebArchive apostil(Class<?>... tests) {
        WebArchive apostil = ShrinkWrap.create(ZipImporter.class, "apostil.war")
                .importFrom(Installation.ofThisProgram().application().toFile())
                .as(WebArchive.class)
                .addClasses(tests);
        String web = text(apostil.delete(WEB_XML)).replace("</web-app>", OPEN_DOOR);
        return apostil.setWebXML(new StringAsset(web));
    }

    private static String text(Node node) {
        try (InputStream content = node.getAsset().openStream()) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
