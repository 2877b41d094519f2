package org.apostil.identity;

import org.apostil.platform.Coded;

/** What a member is in a project. What each may do stands in {@link Permission}. */
public enum Role implements Coded {

    OBSERVER("observer", "Observer"),
    ANALYST("analyst", "Analyst"),
    REVIEWER("reviewer", "Reviewer"),
    LEAD("lead", "Lead");

    private final String code;
    private final String words;

    Role(String code, String words) {
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
