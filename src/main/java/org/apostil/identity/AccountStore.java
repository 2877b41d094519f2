package org.apostil.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.CallerPrincipal;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.util.Set;

/** The local accounts, as Jakarta Security asks for them. */
@ApplicationScoped
public class AccountStore implements IdentityStore {

    /** The one group of everybody who is signed in; what each may do is decided project by project. */
    public static final Set<String> GROUPS = Set.of("user");

    /** Somebody whose password was right, and the mark of that password for their session. */
    public static final class Caller extends CallerPrincipal {

        private static final long serialVersionUID = 1;

        private final String passwordMark;

        Caller(String username, String passwordMark) {
            super(username);
            this.passwordMark = passwordMark;
        }

        public String passwordMark() {
            return passwordMark;
        }
    }

    @Inject
    private Accounts accounts;

    /** Called by the container for a name and a password. */
    public CredentialValidationResult validate(UsernamePasswordCredential credential) {
        return accounts.recognise(credential.getCaller(), credential.getPasswordAsString())
            .map(this::signedIn)
            .orElse(CredentialValidationResult.INVALID_RESULT);
    }

    private CredentialValidationResult signedIn(Accounts.Recognised person) {
        accounts.signedIn(person.actor());
        return new CredentialValidationResult(new Caller(person.actor().username(), person.mark()), GROUPS);
    }
}
