package org.apostil.openid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.apostil.identity.Memberships;
import org.apostil.identity.Role;
import org.apostil.identity.VouchedAccounts;
import org.apostil.project.Assignments;

/**
 * Gives and takes at each sign-in what the groups of a provider say. What a lead gave is the lead's: groups change and take only what groups gave.
 */
@ApplicationScoped
class Groups {

    private static final Logger LOG = System.getLogger(Groups.class.getName());

    @Inject
    private Provider provider;

    @Inject
    private IdentityRepository identities;

    @Inject
    private Assignments assignments;

    @Inject
    private Memberships memberships;

    @Inject
    private VouchedAccounts accounts;

    /** Within the transaction of the sign-in; projects in one order, as others may hold them. */
    void apply(String issuer, UUID person, Collection<String> groups) {
        Map<UUID, Role> roles = provider.settings().groups().of(groups);
        Set<UUID> granted = identities.granted(person);
        Set<UUID> projects = new TreeSet<>(roles.keySet());
        projects.addAll(granted);
        projects.forEach(project -> apply(project, person, roles.get(project), granted.contains(project)));
        administration(issuer, person, provider.settings().groups().isAdministrator(groups));
    }

    private void apply(UUID project, UUID person, Role role, boolean granted) {
        if (!granted && memberships.find(project, person).isPresent()) {
            return;
        }
        if (role == null ? !assignments.take(project, person, why()) : !assignments.give(project, person, role, why())) {
            LOG.log(Level.WARNING, "Groups say otherwise of {0} in project {1}: there is no such project, or it would have no lead.", person, project);
        } else if (role != null) {
            identities.grant(project, person);
        }
    }

    private void administration(String issuer, UUID person, boolean administrator) {
        boolean granted = identities.isAdministrator(issuer, person);
        if (administrator != granted && accounts.administer(person, administrator, why())) {
            identities.setAdministrator(issuer, person, administrator);
        }
    }

    private String why() {
        return "Groups at " + provider.name();
    }
}
