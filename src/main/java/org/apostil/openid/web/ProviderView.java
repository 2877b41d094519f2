package org.apostil.openid.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.apostil.openid.Provider;
import org.apostil.openid.Refusal;

/** What the sign-in page shows of the provider. */
@Named("provider")
@RequestScoped
public class ProviderView {

    @Inject
    private Provider provider;

    @Inject
    @ManagedProperty("#{param.provider}")
    private String refusal;

    /** Whether people sign in with one here. */
    public boolean isOn() {
        return provider.isOn();
    }

    /** What people call it. */
    public String getName() {
        return provider.name();
    }

    /** Why somebody who came from there was not signed in; null where nothing of that happened. */
    public String getRefusal() {
        return isOn() ? Refusal.of(refusal).map(why -> why.words(getName())).orElse(null) : null;
    }
}
