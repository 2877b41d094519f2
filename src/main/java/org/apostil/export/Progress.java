package org.apostil.export;

/** Is told how far a long piece of work got. */
@FunctionalInterface
public interface Progress {

    /** Nobody watches, and nobody cancels. */
    Progress UNWATCHED = (step, done, of) -> { };

    /**
     * Tells how far the work got.
     *
     * @param step what is being done, in words that people read, such as <em>Setting pages</em>
     * @param done how much of it is done, such as pages
     * @param of   how much there is; 0 where nobody knows
     * @throws Cancelled when the work is to end here
     */
    void at(String step, int done, int of);
}
