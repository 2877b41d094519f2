package org.apostil.annotation;

import org.apostil.platform.Coded;

/**
 * A grade on one of the two axes of Admiralty grading, with the reason that an analyst wrote for it.
 *
 * @param value the grade, a {@link Reliability} or a {@link Credibility}
 */
public record Grade<A extends Enum<A> & Coded>(A value, String reason) {
}
