package org.apostil.identity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.apostil.identity.Voucher;
import org.apostil.platform.web.Screen;

/**
 * The page between a button here and the provider: the policy of our pages lets a form lead nowhere else, be it by a redirect, and this page has no form.
 */
@Named("onward")
@RequestScoped
public class OnwardView {

    private String address;

    /** Takes the address, this once; leads to the sign-in page where there is none. */
    public void load() {
        HttpSession session = ((HttpServletRequest) FacesContext.getCurrentInstance().getExternalContext().getRequest()).getSession(false);
        if (session != null && session.getAttribute(Voucher.LEAVING) instanceof String kept) {
            session.removeAttribute(Voucher.LEAVING);
            address = kept;
        } else {
            Screen.goTo("/identity/login");
        }
    }

    public String getAddress() {
        return address;
    }
}
