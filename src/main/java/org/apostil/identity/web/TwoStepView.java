package org.apostil.identity.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.apostil.identity.SecondFactorService;
import org.apostil.identity.SecondFactorService.Enrolment;
import org.apostil.identity.SecondFactorService.Standing;
import org.apostil.identity.VouchedAccounts;
import org.apostil.platform.web.Screen;

/** The page on which people set up and take off the second step of their sign-in; the secret stays on it until the first code was right. */
@Named
@ViewScoped
public class TwoStepView implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject
    private SecondFactorService factors;

    @Inject
    private VouchedAccounts vouched;

    private String address;
    private String typed;
    private String code;
    private String current;
    private ArrayList<String> recoveryCodes = new ArrayList<>();

    /** Shows a new secret. */
    public void begin() {
        recoveryCodes.clear();
        Screen.attempt("twoStep", () -> {
            Enrolment enrolment = factors.begin();
            address = enrolment.address();
            typed = enrolment.typed();
        });
    }

    /** Sets it up, and shows the recovery codes this once. */
    public void confirm() {
        Screen.attempt("twoStep", () -> show(factors.confirm(current, code)));
    }

    /** Shows new recovery codes. */
    public void newCodes() {
        Screen.attempt("change", () -> show(factors.newRecoveryCodes(current)));
    }

    /** Takes it off. */
    public void takeOff() {
        recoveryCodes.clear();
        Screen.attempt("change", () -> {
            factors.takeOff(current);
            current = null;
        });
    }

    private void show(List<String> codes) {
        recoveryCodes = new ArrayList<>(codes);
        address = null;
        typed = null;
        code = null;
        current = null;
    }

    public Standing getStanding() {
        return factors.mine();
    }

    /** Whether they have a password to be asked for; who came by a provider may have none. */
    public boolean isWithPassword() {
        return vouched.hasPassword();
    }

    /** Whether a secret is shown that waits for its first code. */
    public boolean isBegun() {
        return address != null;
    }

    /** The picture to scan, as the path of an SVG. */
    public String getPath() {
        return new QrPath(address).path();
    }

    public int getSize() {
        return new QrPath(address).size();
    }

    /** The secret for typing. */
    public String getTyped() {
        return typed;
    }

    public List<String> getRecoveryCodes() {
        return recoveryCodes;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getCurrent() {
        return current;
    }

    public void setCurrent(String current) {
        this.current = current;
    }
}
