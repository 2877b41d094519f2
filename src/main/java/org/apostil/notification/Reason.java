package org.apostil.notification;

import org.apostil.platform.Coded;

/** Why somebody is told. */
public enum Reason implements Coded {
    MENTIONED("mentioned", "You are mentioned"),
    ASSIGNED("assigned", "Assigned to you"),
    REPLIED("replied", "Discussion"),
    DECIDED("decided", "Decision on your work"),
    WAITING("waiting", "Waits for your decision"),
    INVITED("invited", "Invitation"),
    SUGGESTED("suggested", "Suggestion"),
    LAPSED("lapsed", "Your decision lapsed");

    private final String code;
    private final String words;

    Reason(String code, String words) {
        this.code = code;
        this.words = words;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String words() {
        return words;
    }
}
