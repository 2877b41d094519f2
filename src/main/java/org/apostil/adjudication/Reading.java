package org.apostil.adjudication;

/** Says in words how to take a figure of agreement, with the bounds that Krippendorff gives (2004, p. 241). */
final class Reading {

    /** From here on one may rely on it. */
    static final double RELIABLE = 0.8;
    /** From here on it allows tentative conclusions. */
    static final double TENTATIVE = 0.667;

    private static final int FEW = 10;

    private Reading() {
    }

    static String of(double alpha, int count, String things) {
        String few = count < FEW ? " It is told from %d %s only: take it as a hint.".formatted(count, things) : "";
        return words(alpha) + few;
    }

    private static String words(double alpha) {
        if (alpha == 1) {
            return "They agree completely.";
        }
        if (alpha >= RELIABLE) {
            return "Reliable: 0.800 or more is what Krippendorff asks for.";
        }
        if (alpha >= TENTATIVE) {
            return "Good enough for tentative conclusions: between 0.667 and 0.800.";
        }
        return alpha > 0 ? "Too low to rely on: below 0.667. Look at the passages that lower it, and at the guidelines."
            : "No better than chance. Look at the passages that lower it, and at the guidelines.";
    }
}
