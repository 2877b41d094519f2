package org.apostil.trail.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.apostil.identity.Access;
import org.apostil.identity.Permission;

/** Whether a page shows the way to the audit trail. */
@Named
@RequestScoped
public class TrailDoor {

    @Inject
    private Access access;

    /** Whether whoever is signed in may read that of the project. */
    public boolean openFor(UUID project) {
        return access.permits(Permission.READ_TRAIL, project);
    }
}
