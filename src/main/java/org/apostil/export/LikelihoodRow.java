package org.apostil.export;

/** The two rows of words that ICD 203 has for the same likelihoods. A report keeps to one. */
public enum LikelihoodRow {
    /** From <em>almost no chance</em> to <em>almost certain</em>. */
    LIKELY,
    /** From <em>remote</em> to <em>nearly certain</em>. */
    PROBABLE
}
