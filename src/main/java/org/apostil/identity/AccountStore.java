package org.apostil.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.util.Set;

/** The local accounts, as Jakarta Security asks for them. */
@ApplicationScoped
public class AccountStore implements IdentityStore {

    /** The one group of everybody who is signed in; what each may do is decided project by project. */
    public static final Set<String> GROUPS = Set.of("user");

    @Inject
    private Accounts accounts;

    /** Called by the container for a name and a password. */
    public CredentialValidationResult validate(UsernamePasswordCredential credential) {
        return accounts.authenticate(credential.getCaller(), credential.getPasswordAsString())
            .map(this::signedIn)
            .orElse(CredentialValidationResult.INVALID_RESULT);
    }

    private CredentialValidationResult signedIn(Actor actor) {
        accounts.signedIn(actor);
        return new CredentialValidationResult(actor.username(), GROUPS);
    }
}
