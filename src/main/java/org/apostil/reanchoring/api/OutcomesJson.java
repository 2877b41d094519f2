package org.apostil.reanchoring.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apostil.anchoring.Outcome;
import org.apostil.platform.api.EntityTags;
import org.apostil.reanchoring.Outcomes;
import org.apostil.reanchoring.Waiting;

/**
 * What became of annotations and discussions with a text.
 *
 * @param counts  by the code of the outcome, all four
 * @param waits   how many wait for a person
 * @param waiting of these a page, in the order of the earlier text
 * @param stays   how many stay on an earlier text
 * @param orphans of these a page
 */
public record OutcomesJson(UUID version, int number, Map<String, Long> counts, int waits, List<WaitingJson> waiting, int stays, List<WaitingJson> orphans) {

    /** A span: its role's code, its place in code points, its quotation. */
    public record SpanJson(String role, int start, int end, String exact) {
    }

    /** Where it could stand: a span for each of its own, null where that stands there no more. Likeness is from 0 to 1. */
    public record CandidateJson(int number, double likeness, List<SpanJson> spans) {
    }

    /**
     * One that is not on the newest text yet.
     *
     * @param annotation null of a discussion on a passage
     * @param thread     null of an annotation
     * @param from       the text that it is on
     * @param etag       to be sent as {@code If-Match} with the choice
     */
    public record WaitingJson(UUID id, UUID annotation, UUID thread, UUID from, Outcome outcome, String etag, boolean waits, String kind, String says, String author,
                              List<SpanJson> spans, List<CandidateJson> candidates) {

        static WaitingJson of(Waiting waiting) {
            return new WaitingJson(waiting.id(), waiting.annotation().orElse(null), waiting.thread().orElse(null), waiting.from(), waiting.outcome(), EntityTags.of(waiting.etag()),
                waiting.waits(), waiting.kind(), waiting.says(), waiting.who(), waiting.parts().stream().map(OutcomesJson::span).toList(),
                waiting.candidates().stream().map(each -> new CandidateJson(each.number(), each.likeness(), each.spans().stream().map(span -> span.map(OutcomesJson::span).orElse(null)).toList())).toList());
        }
    }

    static OutcomesJson of(Outcomes outcomes) {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (Outcome outcome : Outcome.values()) {
            counts.put(outcome.code(), outcomes.count(outcome));
        }
        return new OutcomesJson(outcomes.version(), outcomes.number(), counts, outcomes.waits(), outcomes.waiting().stream().map(WaitingJson::of).toList(),
            outcomes.stays(), outcomes.orphans().stream().map(WaitingJson::of).toList());
    }

    private static SpanJson span(Waiting.Part part) {
        return new SpanJson(part.role().code(), part.span().start(), part.span().end(), part.span().exact());
    }
}
