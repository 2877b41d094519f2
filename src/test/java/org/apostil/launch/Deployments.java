package org.apostil.launch;

import org.jboss.shrinkwrap.api.ShrinkWrap;
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
    private Deployments() {
    }

    public static WebArchive apostil(Class<?>... tests) {
        return ShrinkWrap.create(ZipImporter.class, "apostil.war")
                .importFrom(Installation.ofThisProgram().application().toFile())
                .as(WebArchive.class)
                .addClasses(tests);
    }
}
