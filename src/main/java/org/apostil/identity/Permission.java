package org.apostil.identity;

import static org.apostil.identity.Role.ANALYST;
import static org.apostil.identity.Role.LEAD;
import static org.apostil.identity.Role.OBSERVER;
import static org.apostil.identity.Role.REVIEWER;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who may do what in a project: the one table of permissions. Every service method asks it through {@link Access}.
 *
 * <p>A permission opens the door; whether the thing itself can be done now, and by this person, the state machine in
 * {@code review} says. Administrators have no line here: they see no project that they are not a member of.
 */
public enum Permission {

    READ("see this project", OBSERVER, ANALYST, REVIEWER, LEAD),
    DISCUSS("take part in discussions", ANALYST, REVIEWER, LEAD),
    ANNOTATE("annotate", ANALYST, REVIEWER, LEAD),
    REVIEW("decide on annotations and reports", REVIEWER, LEAD),
    ADD_SOURCE("add sources", ANALYST, REVIEWER, LEAD),
    EDIT_PROVENANCE("edit what is known of a source", ANALYST, REVIEWER, LEAD),
    COMPOSE("write reports", ANALYST, REVIEWER, LEAD),
    RELEASE("release reports", LEAD),
    READ_TRAIL("read the audit trail", REVIEWER, LEAD),
    EXPORT("export reports", OBSERVER, ANALYST, REVIEWER, LEAD),
    LEAD_PROJECT("lead this project", LEAD);

    private final String words;
    private final Set<Role> roles;

    Permission(String words, Role first, Role... more) {
        this.words = words;
        this.roles = EnumSet.of(first, more);
    }

    /** Whether a member of that role has it. */
    public boolean isGrantedTo(Role role) {
        return roles.contains(role);
    }

    /** What it lets one do, as the end of the sentence <em>You may …</em>. */
    public String words() {
        return words;
    }

    /** The roles that have it, in words, such as <em>reviewer or lead</em>. */
    public String holders() {
        return roles.stream().map(role -> role.inSentence()).collect(Collectors.joining(" or "));
    }
}
