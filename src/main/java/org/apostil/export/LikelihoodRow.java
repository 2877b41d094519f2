package org.apostil.export;

import org.apostil.platform.Coded;

/** The two rows of words that ICD 203 has for the same likelihoods. A report keeps to one. */
public enum LikelihoodRow implements Coded {
    LIKELY("likely", "Almost no chance … likely … almost certain"),
    PROBABLE("probable", "Remote … probable … nearly certain");

    private final String code;
    private final String words;

    LikelihoodRow(String code, String words) {
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
