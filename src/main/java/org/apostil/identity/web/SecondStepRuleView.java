package org.apostil.identity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.apostil.identity.SecondFactorService;
import org.apostil.platform.Format;
import org.apostil.platform.web.Screen;

/** The part of a project's policy that says whether it asks its members for a second step when they sign in. */
@Named
@RequestScoped
public class SecondStepRuleView {

    @Inject
    private SecondFactorService factors;

    /** Has the project ask for it, or no longer. */
    public void set(UUID project, boolean required) {
        Screen.attempt("secondStep", () -> factors.require(project, required));
    }

    /** Whether the project asks for it. */
    public boolean isRequired(UUID project) {
        return factors.isRequired(project);
    }

    /** How many members have none, in words. */
    public String without(UUID project) {
        return Format.count(factors.without(project), "member");
    }
}
