package org.apostil.adjudication;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import org.apostil.annotation.AnnotationKind;
import org.apostil.platform.Coded;

/**
 * How far analysts agree in one respect: Krippendorff's α. 1 is complete agreement, 0 what chance would give, below 0 less
 * than that.
 *
 * @param kind     the annotations that it is of; empty where it is of all
 * @param alpha    finite; empty where it cannot be told, and {@code reading} says why
 * @param count    how many passages, or marked stretches, it is told from
 * @param reading  how to take it, in a sentence
 * @param lowering the passages that lower it, the largest share first
 */
public record Figure(Respect respect, Optional<AnnotationKind> kind, OptionalDouble alpha, int count, String reading, List<Lowering> lowering) {

    /** In what respect. */
    public enum Respect implements Coded {
        /** Which stretches of the text are marked: unitizing, α_U. */
        UNITS("units", "Passages marked"),
        KIND("kind", "Kind"),
        SPEAKERS("speakers", "Speakers"),
        MODE("mode", "Mode"),
        RELIABILITY("reliability", "Reliability"),
        CREDIBILITY("credibility", "Credibility");

        private final String code;
        private final String words;

        Respect(String code, String words) {
            this.code = code;
            this.words = words;
        }

        @Override
        public String code() {
            return code;
        }

        @Override
        public String words() {
            return words;
        }
    }

    /**
     * A passage that lowers the figure.
     *
     * @param share       of all disagreement in this respect, above 0 to 1
     * @param annotations what analysts wrote there
     */
    public record Lowering(Stretch passage, double share, List<UUID> annotations) {
    }
}
