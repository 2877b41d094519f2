package org.apostil.openid;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.apostil.identity.Role;

/**
 * What groups of a provider give here: {@code APOSTIL_OPENID_ROLES}, such as {@code desk=analyst@<id of a project>; editors=lead@<id>; it=administrator},
 * with semicolons or line breaks between them. Projects have no other name than their id: a lead could call theirs as another is called.
 */
final class GroupRoles {

    private static final String ADMINISTRATOR = "administrator";
    private static final BinaryOperator<Role> HIGHEST = BinaryOperator.maxBy(Role::compareTo);

    /** What one group gives; without a project it makes administrators. */
    private record Grant(String group, UUID project, Role role) {
    }

    private final List<Grant> grants = new ArrayList<>();

    /** @throws IllegalArgumentException when it is not in that form */
    GroupRoles(String written) {
        Arrays.stream(written == null ? new String[0] : written.split("[;\\n]")).map(String::strip).filter(each -> !each.isEmpty()).map(GroupRoles::grant).forEach(grants::add);
    }

    private static Grant grant(String written) {
        int is = written.lastIndexOf('=');
        String given = written.substring(is + 1).strip();
        int at = given.indexOf('@');
        if (is < 1 || at < 0 && !given.equals(ADMINISTRATOR)) {
            throw new IllegalArgumentException("“" + written + "” does not say what a group gives.");
        }
        String group = written.substring(0, is).strip();
        return at < 0 ? new Grant(group, null, null) : new Grant(group, UUID.fromString(given.substring(at + 1)), Role.valueOf(given.substring(0, at).toUpperCase(Locale.ROOT)));
    }

    /** What somebody in these groups is in which project: where several say something, the highest. */
    Map<UUID, Role> of(Collection<String> groups) {
        return grants.stream().filter(grant -> grant.project() != null && groups.contains(grant.group()))
            .collect(Collectors.toMap(Grant::project, Grant::role, HIGHEST, TreeMap::new));
    }

    /** Whether one of these groups makes administrators. */
    boolean isAdministrator(Collection<String> groups) {
        return grants.stream().anyMatch(grant -> grant.project() == null && groups.contains(grant.group()));
    }

    /** The projects in which any group gives something. */
    Set<UUID> projects() {
        return grants.stream().map(Grant::project).filter(project -> project != null).collect(Collectors.toSet());
    }
}
