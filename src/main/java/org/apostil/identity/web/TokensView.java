package org.apostil.identity.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apostil.identity.Scope;
import org.apostil.identity.TokenService;
import org.apostil.identity.TokenService.Kept;
import org.apostil.identity.TokenService.Made;
import org.apostil.platform.web.Screen;

/** The page of one's own tokens of the interface. */
@Named
@ViewScoped
public class TokensView implements Serializable {

    private static final long serialVersionUID = 1;
    private static final int USUAL_DAYS = 90;

    @Inject
    private TokenService tokens;

    private String name;
    private List<String> scopes = new ArrayList<>();
    private int days = USUAL_DAYS;
    private String token;
    private String tokenFor;

    /** Makes a token and shows it this once. */
    public void make() {
        token = null;
        Screen.attempt("newToken", () -> {
            Made made = tokens.make(name, scopes, days);
            token = made.token();
            tokenFor = made.name();
            name = null;
            scopes = new ArrayList<>();
            days = USUAL_DAYS;
        });
    }

    /** Ends a token. */
    public void revoke(UUID id) {
        token = null;
        Screen.attempt("tokens", () -> tokens.revoke(id));
    }

    /** What a token is for, in a line. */
    public String scopes(Kept kept) {
        return String.join(", ", kept.scopes());
    }

    public List<Kept> getTokens() {
        return tokens.mine();
    }

    /** Those that can be chosen; reading is always in. */
    public List<Scope> getChoices() {
        return List.of(Scope.ANNOTATE, Scope.REVIEW, Scope.ADMINISTER);
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public List<String> getScopes() {
        return scopes;
    }

    public void setScopes(List<String> scopes) {
        this.scopes = scopes;
    }

    public int getDays() {
        return days;
    }

    public void setDays(int days) {
        this.days = days;
    }

    /** The token that was made just now; null where none was. */
    public String getToken() {
        return token;
    }

    public String getTokenFor() {
        return tokenFor;
    }
}
