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
import org.apostil.audit.Trail;
import org.apostil.identity.Memberships;
import org.apostil.identity.Role;
import org.apostil.identity.VouchedAccounts;
import org.apostil.platform.Problem;
import org.apostil.project.Assignments;
import org.apostil.project.Assignments.Outcome;

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

    /** Within the transaction of the sign-in, which holds the account. */
    void apply(String issuer, UUID person, Collection<String> groups, Trail trail) {
        Map<UUID, Role> roles = provider.settings().groups().of(groups);
        Set<UUID> granted = identities.granted(person);
        Set<UUID> projects = new TreeSet<>(roles.keySet());
        projects.addAll(granted);
        Set<UUID> held = assignments.hold(projects);
        projects.forEach(project -> {
            if (!held.contains(project)) {
                otherwise(person, project);
            } else if (granted.contains(project) || memberships.find(project, person).isEmpty()) {
                apply(project, person, roles.get(project), trail);
            }
        });
        administration(issuer, person, provider.settings().groups().isAdministrator(groups), trail);
    }

    /** Only what was really made or changed is what groups gave. */
    private void apply(UUID project, UUID person, Role role, Trail trail) {
        Outcome outcome = role == null ? assignments.take(project, person, why(), trail) : assignments.give(project, person, role, why(), trail);
        if (outcome == Outcome.NOT) {
            otherwise(person, project);
        } else if (role != null && outcome == Outcome.CHANGED) {
            identities.grant(project, person);
        }
    }

    private static void otherwise(UUID person, UUID project) {
        LOG.log(Level.WARNING, "Groups say otherwise of {0} in project {1}: there is no such project, or it would have no lead.", person, project);
    }

    /** Who is an administrator by another's hand, or was that taken from by one, is none of the groups' business. */
    private void administration(String issuer, UUID person, boolean administrator, Trail trail) {
        if (administrator == identities.isAdministrator(person)) {
            return;
        }
        if (!administrator && !takeAdministration(person, trail)) {
            LOG.log(Level.WARNING, "Groups say otherwise of {0}, who is the last administrator and stays one.", person);
        } else if (administrator && !accounts.isAdministrator(person) && accounts.administer(person, true, why(), trail)) {
            identities.administrates(issuer, person);
        }
    }

    /**
     * Takes all back that groups gave, as when nobody's groups count any more. The caller holds the account.
     *
     * @throws Problem when a project would have no lead, or the installation no administrator
     */
    void takeAll(UUID person, Trail trail) {
        Set<UUID> granted = identities.granted(person);
        assignments.hold(granted);
        if (granted.stream().anyMatch(project -> assignments.take(project, person, why(), trail) == Outcome.NOT)) {
            throw new Problem(Problem.Sort.REFUSED, "You are the only lead of a project, by your groups there, and it would have none. The link stays; make another member a lead first.");
        }
        if (identities.isAdministrator(person) && !takeAdministration(person, trail)) {
            throw new Problem(Problem.Sort.REFUSED, "You are the last administrator, by your groups there, and the installation would have none. The link stays; have another one made first.");
        }
    }

    private boolean takeAdministration(UUID person, Trail trail) {
        boolean taken = accounts.administer(person, false, why(), trail);
        if (taken) {
            identities.administratesNoMore(person);
        }
        return taken;
    }

    private String why() {
        return "Groups at " + provider.name();
    }
}
