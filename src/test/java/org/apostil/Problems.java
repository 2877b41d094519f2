package org.apostil;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.apostil.platform.Problem;
import org.apostil.platform.Problem.Sort;
import org.apostil.platform.Problem.Violation;
import org.junit.jupiter.api.function.Executable;

/** Expects that something is refused. */
public final class Problems {

    private Problems() {
    }

    /** Expects a problem of that sort. */
    public static Problem refused(Sort sort, Executable task) {
        Problem problem = assertThrows(Problem.class, task);
        assertEquals(sort, problem.sort(), problem::getMessage);
        return problem;
    }

    /** Expects that exactly these fields are named as wrong, in this order. */
    public static void invalid(List<String> fields, Executable task) {
        assertEquals(fields, refused(Sort.INVALID, task).violations().stream().map(Violation::field).toList());
    }
}
