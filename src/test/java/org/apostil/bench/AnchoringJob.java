package org.apostil.bench;

/** {@code deploy/bench anchoring}: how well and how fast annotations are found again in a newer text. Fails where an exact one is wrong. */
public final class AnchoringJob {

    private AnchoringJob() {
    }

    public static void main(String[] arguments) {
        System.exit(AnchoringRows.print(System.out) ? 0 : 1);
    }
}
