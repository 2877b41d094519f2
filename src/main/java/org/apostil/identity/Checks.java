package org.apostil.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.apostil.platform.Problem;

/** Looks at all fields of a form before it says what is wrong, so that a person corrects them in one go. */
final class Checks {

    private final List<Problem.Violation> violations = new ArrayList<>();

    /** What the check accepts; null where it does not. */
    <T> T accepted(Supplier<T> check) {
        try {
            return check.get();
        } catch (Problem problem) {
            if (problem.violations().isEmpty()) {
                throw problem;
            }
            violations.addAll(problem.violations());
            return null;
        }
    }

    /**
     * Goes on.
     *
     * @throws Problem when a check did not accept what it was given; it names every field
     */
    void done() {
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations);
        }
    }
}
