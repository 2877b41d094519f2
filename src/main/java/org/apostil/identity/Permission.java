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
 * Beside each stands what a token of the interface must be for, whatever role its owner has.
 *
 * <p>A permission opens the door; whether the thing itself can be done now, and by this person, the state machine in
 * {@code review} says. Administrators have no line here: they see no project that they are not a member of.
 */
public enum Permission {

    READ("see this project", Scope.READ, OBSERVER, ANALYST, REVIEWER, LEAD),
    DISCUSS("take part in discussions", Scope.ANNOTATE, ANALYST, REVIEWER, LEAD),
    ANNOTATE("annotate", Scope.ANNOTATE, ANALYST, REVIEWER, LEAD),
    REVIEW("decide on annotations and reports", Scope.REVIEW, REVIEWER, LEAD),
    ADD_SOURCE("add sources", Scope.ANNOTATE, ANALYST, REVIEWER, LEAD),
    EDIT_PROVENANCE("edit what is known of a source", Scope.ANNOTATE, ANALYST, REVIEWER, LEAD),
    COMPOSE("write reports", Scope.ANNOTATE, ANALYST, REVIEWER, LEAD),
    RELEASE("release reports", Scope.ADMINISTER, LEAD),
    READ_TRAIL("read the audit trail", Scope.READ, REVIEWER, LEAD),
    EXPORT("export reports", Scope.READ, OBSERVER, ANALYST, REVIEWER, LEAD),
    LEAD_PROJECT("lead this project", Scope.ADMINISTER, LEAD);

    private final String words;
    private final Scope scope;
    private final Set<Role> roles;

    Permission(String words, Scope scope, Role first, Role... more) {
        this.words = words;
        this.scope = scope;
        this.roles = EnumSet.of(first, more);
    }

    /** What a token of the interface must be for. */
    public Scope scope() {
        return scope;
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
