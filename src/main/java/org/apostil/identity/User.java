package org.apostil.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.apostil.platform.Identified;
import org.apostil.platform.Problem;
import org.apostil.platform.Text;

/** A person with an account in this installation. */
@Entity
@Table(name = "app_user")
public class User extends Identified {

    private static final int LONGEST_NAME = 200;

    private String username;

    @Column(name = "display_name")
    private String displayName;

    @Column(name = "password_hash")
    private String passwordHash;

    @Column(name = "password_mark")
    private String passwordMark;

    private boolean administrator;

    @Column(name = "vouched_for")
    private boolean vouchedFor;

    private String email;

    @Column(name = "email_confirmed")
    private boolean emailConfirmed;

    private int revision = 1;

    @Column(name = "disabled_at")
    private Instant disabledAt;

    @Column(name = "created_at")
    private Instant createdAt;

    protected User() {
    }

    User(String username, String displayName, String passwordHash, boolean administrator, Instant createdAt) {
        this.username = Objects.requireNonNull(username, "A user has a name to sign in with.");
        this.displayName = Objects.requireNonNull(displayName, "A user has a name that others see.");
        this.passwordHash = passwordHash;
        this.administrator = administrator;
        this.createdAt = createdAt;
    }

    /** A person who came by an invitation, and so has an address. */
    User(String username, String displayName, String passwordHash, String email, Instant createdAt) {
        this(username, displayName, passwordHash, false, createdAt);
        this.email = email;
    }

    /** A person whom a provider vouches for; they have no password until they set one. */
    static User vouchedFor(String username, String displayName, String email, Instant createdAt) {
        User user = new User(username, displayName, null, email, createdAt);
        user.vouchedFor = true;
        return user;
    }

    /**
     * The name that colleagues see, from what was typed.
     *
     * @throws Problem when it is empty, longer than {@value #LONGEST_NAME} code points, or does not stay in its line
     */
    static String name(String typed) {
        return Text.line(typed, "displayName", LONGEST_NAME, "Enter the name that colleagues will see.");
    }

    public String username() {
        return username;
    }

    public String displayName() {
        return displayName;
    }

    public boolean isAdministrator() {
        return administrator;
    }

    /** Whether they have set a password; until then nobody can sign in as them, but by a provider. */
    public boolean hasPassword() {
        return passwordHash != null;
    }

    /** Whether their account was made when a provider vouched for them. */
    public boolean isVouchedFor() {
        return vouchedFor;
    }

    /** Whether an administrator has shut the account: nobody signs in with it, and none of its sessions and tokens opens anything. */
    public boolean isDisabled() {
        return disabledAt != null;
    }

    Instant createdAt() {
        return createdAt;
    }

    /** Where they can be written to; null where they have not said it. */
    String email() {
        return email;
    }

    /** Counts the changes of what they say about themself, from 1. */
    int revision() {
        return revision;
    }

    /** Whether they confirmed the address with their password: then a forgotten one can be reset by a link that is sent there. */
    boolean isEmailConfirmed() {
        return emailConfirmed;
    }

    /** Makes them an administrator, or one no longer. */
    void administer(boolean now) {
        administrator = now;
    }

    /** Shuts the account, or opens it where {@code at} is null. */
    void disable(Instant at) {
        disabledAt = at;
    }

    void introduce(String newDisplayName, String newEmail, boolean confirmed) {
        displayName = newDisplayName;
        emailConfirmed = newEmail != null && (confirmed || emailConfirmed && newEmail.equals(email));
        email = newEmail;
        revision++;
    }

    String passwordHash() {
        return passwordHash;
    }

    /** What sessions keep of the password; the same for as long as the password is. */
    String passwordMark() {
        return passwordHash == null || passwordMark == null ? PasswordMark.of(passwordHash) : passwordMark;
    }
}
