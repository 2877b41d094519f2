package org.apostil.report;

import org.apostil.review.Action;

/**
 * A step that somebody wants to take on a report.
 *
 * @param reason      why; needed to request changes, to reject and to reopen
 * @param fingerprint of what was shown to whoever decides; needed to approve
 * @param checklist   needed to approve
 */
public record ReportStep(Action action, String reason, String fingerprint, Checklist checklist) {
}
