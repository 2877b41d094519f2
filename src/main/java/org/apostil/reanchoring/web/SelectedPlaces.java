package org.apostil.reanchoring.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apostil.platform.Problem;
import org.apostil.platform.Text;
import org.apostil.reanchoring.ByHand;
import org.apostil.reanchoring.Waiting;
import org.apostil.reanchoring.Waiting.Part;

/** What page and script tell each other of passages, in JSON. */
final class SelectedPlaces {

    private static final ObjectMapper JSON = new ObjectMapper();

    private SelectedPlaces() {
    }

    /**
     * The passages that a person selected, one for each of those that it has.
     *
     * @throws Problem when none was
     */
    static List<Optional<ByHand>> read(String written) {
        if (Text.orNull(written) == null) {
            throw Problem.invalid("spans", "Select its passage in the newer text first.");
        }
        try {
            return Arrays.stream(JSON.readValue(written, ByHand[].class)).map(Optional::ofNullable).toList();
        } catch (JsonProcessingException notOurs) {
            throw Problem.invalid("spans", "The selection did not arrive whole. Nothing was changed; select the passage again.");
        }
    }

    /** Its candidates by number and place, and what each of its passages is. */
    static String painted(Waiting item) {
        try {
            return JSON.writeValueAsString(Map.of(
                "candidates", item.candidates().stream().map(choice -> Map.of("number", choice.number(), "spans", choice.spans().stream().flatMap(Optional::stream).map(SelectedPlaces::place).toList())).toList(),
                "parts", item.parts().stream().map(part -> Map.of("role", part.role().code(), "words", part.role().words(), "exact", part.span().exact())).toList()));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static Map<String, Object> place(Part part) {
        return Map.of("role", part.role().code(), "start", part.span().start(), "end", part.span().end());
    }
}
