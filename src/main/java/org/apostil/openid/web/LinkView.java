package org.apostil.openid.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.apostil.identity.Voucher;
import org.apostil.openid.Begun;
import org.apostil.openid.CodeFlow;
import org.apostil.openid.LinkService;
import org.apostil.openid.Provider;
import org.apostil.openid.Refused;
import org.apostil.platform.Format;
import org.apostil.platform.Problem;
import org.apostil.platform.web.Screen;

/** The part of the account that links it with the provider. */
@Named("providerLink")
@RequestScoped
public class LinkView {

    @Inject
    private LinkService links;

    @Inject
    private CodeFlow flow;

    @Inject
    private Provider provider;

    private String current;

    /** Since when the provider vouches for whoever is signed in; null where it does not. */
    public String getSince() {
        return links.since().map(Format::day).orElse(null);
    }

    /** Sends them to the provider, where they show who they are there. */
    public void link() {
        Screen.attempt("provider", () -> {
            Begun begun = flow.beginLink(links.mayLink(current));
            HttpServletRequest request = (HttpServletRequest) FacesContext.getCurrentInstance().getExternalContext().getRequest();
            request.getSession().setAttribute(Voucher.LEAVING, address(begun));
            Kept.add(request, begun);
            Screen.goTo("/identity/onward");
        });
    }

    private String address(Begun begun) {
        try {
            return flow.toProvider(begun).toString();
        } catch (Refused refused) {
            throw new Problem(Problem.Sort.REFUSED, refused.why().words(provider.name()));
        }
    }

    /** Takes the link off. */
    public void unlink() {
        Screen.attempt("provider", () -> links.unlink(current));
    }

    public String getCurrent() {
        return current;
    }

    public void setCurrent(String current) {
        this.current = current;
    }
}
