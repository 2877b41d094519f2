package org.apostil.export;

import org.apostil.annotation.Credibility;
import org.apostil.annotation.Reliability;

/**
 * An Admiralty grade: two independent axes, each with its reason. An axis that was not graded is null.
 *
 * @param independentOrigin the other origin that confirms the information; null where none is recorded
 */
public record Grade(Reliability reliability, String reliabilityReason, Credibility credibility, String credibilityReason,
                    String independentOrigin) {
}
