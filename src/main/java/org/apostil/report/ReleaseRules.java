package org.apostil.report;

import java.util.ArrayList;
import java.util.List;
import org.apostil.export.AnnotatedReport;
import org.apostil.export.AnnotatedSource;
import org.apostil.identity.Permission;
import org.apostil.platform.Format;
import org.apostil.review.State;

/**
 * What must hold for a report to leave the house: colleagues approved what it shows at this moment, and of what it shows,
 * everything is approved, every discussion resolved, and no source marked more strictly than the report. A release never says more than was approved, whatever the report was
 * asked to show.
 */
final class ReleaseRules {

    private ReleaseRules() {
    }

    /**
     * Why it cannot be released; empty where it can.
     *
     * @param state   where the report stands, with decisions that lapsed left out
     * @param permits whether whoever asks may release at all
     * @param blind   whether they see the report in part only
     * @param needed  how many colleagues must approve
     */
    static List<String> refusals(State state, boolean permits, boolean blind, int approvals, int needed, AnnotatedReport report) {
        List<String> why = new ArrayList<>();
        if (!permits) {
            why.add("To %s in this project one must be %s.".formatted(Permission.RELEASE.words(), Permission.RELEASE.holders()));
        }
        if (blind) {
            why.add("You are in a blind first pass of one of its sources and see the report in part. Submit your pass first.");
        }
        if (state != State.APPROVED) {
            why.add(switch (state) {
                case DRAFT -> "It is a draft. Whoever wrote it submits it, and colleagues approve it.";
                case SUBMITTED -> "%d of %s given to what it shows now.".formatted(approvals, needed == 1 ? "1 approval is" : needed + " approvals are");
                case CHANGES_REQUESTED -> "Changes were requested. Whoever wrote it submits it again, and colleagues approve it.";
                case REJECTED, WITHDRAWN, SUPERSEDED, APPROVED -> "It is %s, so it cannot be released.".formatted(state.inSentence());
            });
        }
        why.addAll(contents(report));
        return List.copyOf(why);
    }

    private static List<String> contents(AnnotatedReport report) {
        List<String> why = new ArrayList<>();
        long unapproved = report.unapproved();
        if (unapproved > 0) {
            why.add("%s that it shows %s not approved. A release holds approved annotations only: have them approved, or choose the approved ones alone."
                .formatted(Format.count(unapproved, "annotation"), unapproved == 1 ? "is" : "are"));
        }
        if (report.notes().findAny().isEmpty()) {
            why.add("It shows no annotation. Choose some that are approved.");
        }
        long open = report.sources().stream().mapToLong(AnnotatedSource::openDiscussions).sum();
        if (open > 0) {
            why.add("%s that it shows %s open. A release holds discussions with their outcome only: resolve %s, or leave discussions out of the report."
                .formatted(Format.count(open, "discussion"), open == 1 ? "is" : "are", open == 1 ? "it" : "them"));
        }
        TooWide.in(report).map(TooWide::words).ifPresent(why::add);
        return why;
    }
}
