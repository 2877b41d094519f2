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
 * @param script  seconds that scripts ran
 * @param layout  seconds of style and layout
 */
record Scrolling(double pixels, List<Double> frames, List<Double> tasks, double script, double layout) {

    static Scrolling of(double pixels, JsonNode seen, JsonNode before, JsonNode after) {
        return new Scrolling(pixels, numbers(seen.get("frames")).sorted().boxed().toList(), numbers(seen.get("tasks")).boxed().toList(),
            metric(after, "ScriptDuration") - metric(before, "ScriptDuration"),
            metric(after, "LayoutDuration") + metric(after, "RecalcStyleDuration") - metric(before, "LayoutDuration") - metric(before, "RecalcStyleDuration"));
    }

    private static double metric(JsonNode metrics, String name) {
        return StreamSupport.stream(metrics.get("metrics").spliterator(), false).filter(each -> each.get("name").asText().equals(name))
            .mapToDouble(each -> each.get("value").asDouble()).sum();
    }

    /** Percent of the time that {@code seconds} are. */
    double share(double seconds) {
        return 100_000 * seconds / Math.max(1, frames.stream().mapToDouble(Double::doubleValue).sum());
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
