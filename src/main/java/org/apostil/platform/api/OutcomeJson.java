package org.apostil.platform.api;

import java.util.List;
import java.util.UUID;
import org.apostil.platform.Problem;
import org.apostil.platform.listing.Outcome;
import org.apostil.platform.listing.Outcome.Chosen;

/** What came of doing the same to several things. */
public record OutcomeJson(String words, List<ResultJson> results) {

    /** One thing as whoever chose it had it before them, by its entity tag. */
    public record ChosenJson(UUID id, String etag) {

        /** What was sent, or a problem that names the field. */
        public static List<Chosen> all(List<ChosenJson> sent, String field) {
            if (sent == null || sent.stream().anyMatch(each -> each == null || each.id() == null)) {
                throw Problem.invalid(field, "Choose 1 to %d, each by id and etag.".formatted(Outcome.MOST));
            }
            return sent.stream().map(each -> new Chosen(each.id(), EntityTags.required(each.etag()))).toList();
        }
    }

    /** What came of one; refused is null where it was done. */
    public record ResultJson(UUID id, String says, String refused) {
    }

    /** As it is answered. */
    public static OutcomeJson of(Outcome outcome) {
        return new OutcomeJson(outcome.words(), outcome.results().stream().map(each -> new ResultJson(each.id(), each.says(), each.refused().isEmpty() ? null : each.refused())).toList());
    }
}
