package org.apostil.openid;

/** Somebody who came by a provider is not signed in. The cause is for the log, the refusal for them. */
public class Refused extends Exception {

    private static final long serialVersionUID = 1;

    private final Refusal why;

    Refused(Refusal why, String forTheLog, Throwable cause) {
        super(forTheLog, cause);
        this.why = why;
    }

    public Refused(Refusal why, String forTheLog) {
        this(why, forTheLog, null);
    }

    public Refusal why() {
        return why;
    }
}
