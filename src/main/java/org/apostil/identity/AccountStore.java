package org.apostil.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.CallerPrincipal;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.util.Set;

/** The local accounts, as Jakarta Security asks for them. */
@ApplicationScoped
public class AccountStore implements IdentityStore {

    /** The one group of everybody who is signed in; what each may do is decided project by project. */
    public static final Set<String> GROUPS = Set.of("user");

    /** Somebody who has shown who they are, and the mark of their password for their session. */
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

    /** Called by the container; a {@link Proof} that is complete is all that is taken. */
    @Override
    public CredentialValidationResult validate(Credential credential) {
        return credential instanceof Proof proof && proof.pending() == null ? signedIn(proof) : CredentialValidationResult.NOT_VALIDATED_RESULT;
    }

    private CredentialValidationResult signedIn(Proof proof) {
        accounts.signedIn(proof);
        return new CredentialValidationResult(new Caller(proof.actor().username(), proof.mark()), GROUPS);
    }
}
