package org.apostil.identity;

import java.util.Locale;

/**
 * What a token of the interface is for. A token never lets its owner do more than they may: it lets whoever has it do less.
 * Every token reads.
 */
public enum Scope {

    READ("read what you may read"),
    ANNOTATE("annotate, discuss, add sources and write reports"),
    REVIEW("decide on annotations and reports"),
    ADMINISTER("lead projects, release reports, change your account and run the installation");

    private final String words;

    Scope(String words) {
        this.words = words;
    }

    /** As the interface names it, such as {@code annotate}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What it lets one do, in words. */
    public String words() {
        return words;
    }
}
