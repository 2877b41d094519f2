package org.apostil.search.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.Arrays;
import org.apostil.platform.Coded;
import org.apostil.review.State;
import org.apostil.search.Hit;
import org.apostil.search.Hits;
import org.apostil.search.Place;

/**
 * A page of hits.
 *
 * @param query      as it was understood
 * @param remarks    what was not understood, and what was done instead
 * @param counts     by place, how many were found
 * @param next       the cursor of the next page; absent where this is the last
 * @param didYouMean a query with another name; absent where nothing is like it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SearchJson(String query, List<String> remarks, Map<String, CountJson> counts, List<HitJson> hits, String next, String didYouMean) {

    /** How many were found; {@code more} where there are more than are counted. */
    public record CountJson(int count, boolean more) {

        static CountJson of(int found) {
            return new CountJson(Math.min(found, Hits.MOST), found > Hits.MOST);
        }
    }

    /** A piece of an excerpt; {@code found} is what was looked for. */
    public record PieceJson(String text, boolean found) {
    }

    /**
     * A hit; what does not apply to its sort is absent.
     *
     * @param start   where it stands in the text of the source version, in code points
     * @param address within this application, of the desk at the passage
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record HitJson(Place place, UUID id, UUID project, UUID source, UUID sourceVersion, String title, UUID annotation, UUID thread, Coded kind, State state,
                          String author, LocalDate day, Integer start, Integer end, List<PieceJson> excerpt, String address) {

        /** That hit. */
        public static HitJson of(Hit hit) {
            return new HitJson(hit.place(), hit.id(), hit.project(), hit.source(), hit.version(), hit.title(), hit.annotation(), hit.thread(), hit.kind(), hit.state(),
                hit.author(), hit.day(), hit.start() < 0 ? null : hit.start(), hit.start() < 0 ? null : hit.end(),
                hit.excerpt().pieces().stream().map(piece -> new PieceJson(piece.text(), piece.found())).toList(), hit.address());
        }
    }

    static SearchJson of(Hits hits) {
        Map<String, CountJson> counts = new LinkedHashMap<>();
        Arrays.stream(Place.values()).forEach(place -> counts.put(place.code(), CountJson.of(hits.counts().getOrDefault(place, 0))));
        return new SearchJson(hits.query(), hits.remarks(), counts, hits.hits().stream().map(HitJson::of).toList(), hits.next(), hits.didYouMean());
    }
}
