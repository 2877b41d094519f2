package org.apostil.platform.api;

import jakarta.ws.rs.core.Response;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import org.apostil.platform.Problem;
import org.apostil.platform.Problem.Sort;

/**
 * Answers writes to what is there, which need {@code If-Match} with the entity tag that was seen (RFC 9110).
 *
 * <p>{@snippet : return Changes.answer(ifMatch, seen -> answer(fates.withdraw(source, seen, reason)), () -> FateJson.of(fates.of(source))); }
 */
public final class Changes {

    private Changes() {
    }

    /**
     * What came of a write; where somebody was faster, the problem and the current state.
     *
     * @param ifMatch the header; null where it was not sent
     * @param change  writes, given the version that was seen
     * @param current how it is now
     */
    public static Response answer(String ifMatch, LongFunction<Response> change, Supplier<Object> current) {
        try {
            return change.apply(EntityTags.required(ifMatch));
        } catch (Problem problem) {
            return ProblemDocument.answer(problem, problem.sort() == Sort.STALE ? current.get() : null);
        }
    }
}
