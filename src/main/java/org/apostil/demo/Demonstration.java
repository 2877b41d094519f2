package org.apostil.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.apostil.identity.Accounts;

/**
 * Sets the demonstration up when the launcher asks for it, which it does for an empty embedded database only. The
 * password of its people comes from {@code APOSTIL_DEMO_PASSWORD}.
 */
@ApplicationScoped
public class Demonstration {

    private static final Logger LOG = System.getLogger(Demonstration.class.getName());

    @Inject
    private Accounts accounts;

    @Inject
    private DemonstrationProject project;

    @ActivateRequestContext
    @Transactional
    void setUp(@Observes @Initialized(ApplicationScoped.class) Object start) {
        String password = System.getenv("APOSTIL_DEMO_PASSWORD");
        if (!Boolean.parseBoolean(System.getenv("APOSTIL_DEMO")) || password == null || !accounts.isEmpty()) {
            return;
        }
        project.make(password);
        LOG.log(Level.INFO, "The demonstration project was made");
    }
}
