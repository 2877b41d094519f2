package org.apostil.report.api;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apostil.platform.api.EntityTags;
import org.apostil.report.Checklist;
import org.apostil.report.Finding;
import org.apostil.report.ReportReview;
import org.apostil.report.Standard;
import org.apostil.review.Action;
import org.apostil.review.Answer;
import org.apostil.review.State;

/**
 * How far the review of a report got.
 *
 * @param etag        to be sent as {@code If-Match} with a step
 * @param edition     the number of the newest edition, which is the one under review
 * @param fingerprint of all that it shows at this moment; to be sent with an approval
 * @param partial     whether whoever asks sees it in part only, in a blind first pass
 * @param lapsed      decisions that count no more, a sentence each
 * @param actions     what whoever asks could do to it, and why not
 * @param release     whether whoever asks could release it now, and why not
 * @param standards   the checklist of the analytic standards (ICD 203), to be sent with an approval
 */
public record ReportReviewJson(UUID report, UUID projectId, String etag, int edition, State state, String fingerprint, boolean partial, int approvals, int approvalsNeeded,
                               List<String> lapsed, List<StepJson> steps, List<ActionJson> actions, ReleasableJson release, List<Standard> standards) {

    /** A step that was taken; {@code lapsed} says why a decision counts no more, and is null while it does. */
    public record StepJson(UUID id, ActionJson.Done action, State to, int edition, UUID userId, String by, Instant at, String reason, boolean standing, String lapsed, List<LineJson> checklist) {
    }

    /** What was found of a standard; the remark may be null. */
    public record LineJson(Standard standard, Finding finding, String remark) {

        static LineJson of(Checklist.Line line) {
            return new LineJson(line.standard(), line.finding(), line.remark());
        }
    }

    /** What could be done, or why it cannot. */
    public record ActionJson(String code, String words, boolean allowed, String why) {

        /** An action that was taken: its code, and what it is called once it was done. */
        public record Done(String code, String words) {
        }

        static ActionJson of(Map.Entry<Action, Answer> entry) {
            String why = entry.getValue() instanceof Answer.Refused(String words) ? words : null;
            return new ActionJson(entry.getKey().code(), entry.getKey().words(), why == null, why);
        }
    }

    /** Whether it can be released, or why it cannot: a sentence each. */
    public record ReleasableJson(boolean allowed, List<String> why) {
    }

    /** The JSON of a review. */
    public static ReportReviewJson of(ReportReview review) {
        return new ReportReviewJson(review.report(), review.project(), EntityTags.of(review.version()), review.edition(), review.state(), review.fingerprint(), review.blind(),
            review.approvals(), review.approvalsNeeded(), review.lapsed(), review.steps().stream().map(ReportReviewJson::step).toList(),
            review.answers().entrySet().stream().map(ActionJson::of).toList(), new ReleasableJson(review.unreleasable().isEmpty(), review.unreleasable()),
            Arrays.asList(Standard.values()));
    }

    private static StepJson step(ReportReview.Taken step) {
        return new StepJson(step.id(), new ActionJson.Done(step.action().code(), step.action().done()), step.to(), step.edition(), step.actor(), step.by(), step.at(), step.reason(),
            step.standing(), step.lapsed().orElse(null), step.checklist().lines().stream().map(LineJson::of).toList());
    }
}
