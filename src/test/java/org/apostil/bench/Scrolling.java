package org.apostil.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.StreamSupport;

/**
 * What the browser saw of one way through a text and back.
 *
 * @param pixels  how far down it went
 * @param frames  milliseconds between frames, sorted
 * @param tasks   milliseconds of the tasks over 50, as the browser's own entries tell
 */
record Scrolling(double pixels, List<Double> frames, List<Double> tasks) {

    static Scrolling of(double pixels, JsonNode seen) {
        return new Scrolling(pixels, numbers(seen.get("frames")).sorted().boxed().toList(), numbers(seen.get("tasks")).boxed().toList());
    }

    double longestTask() {
        return tasks.stream().mapToDouble(Double::doubleValue).max().orElse(0);
    }

    /** Percent of the frames that came later than {@code millis} after the one before. */
    double later(double millis) {
        return 100.0 * frames.stream().filter(frame -> frame > millis).count() / Math.max(1, frames.size());
    }

    /** Over the whole way. */
    double framesPerSecond() {
        return 1000 * frames.size() / Math.max(1, frames.stream().mapToDouble(Double::doubleValue).sum());
    }

    private static DoubleStream numbers(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).mapToDouble(JsonNode::asDouble);
    }
}
