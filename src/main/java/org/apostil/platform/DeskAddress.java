package org.apostil.platform;

import java.util.UUID;

/**
 * The address of a desk within the application, and those of its cards, which {@code permalink.js} reads.
 *
 * <p>{@snippet : DeskAddress.of(source).annotation(claim); // "/annotation/desk?source=…#annotation=…" }
 *
 * @param path begins with a slash
 */
public record DeskAddress(String path) {

    /** The newest text of a source. */
    public static DeskAddress of(UUID source) {
        return new DeskAddress("/annotation/desk?source=" + source);
    }

    /** One version of its text. */
    public DeskAddress version(UUID version) {
        return new DeskAddress(path + "&version=" + version);
    }

    /** The same, showing only what has that value of a facet of its filter, which {@code filter.js} reads. */
    public String filtered(String facet, String value) {
        return path + "&" + facet + "=" + value;
    }

    /** The card of an annotation, with the discussions on it. */
    public String annotation(UUID annotation) {
        return path + "#annotation=" + annotation;
    }

    /** The card of a discussion on a passage. */
    public String thread(UUID thread) {
        return path + "#thread=" + thread;
    }

    /** A passage of the text, from one code point to another, which {@code arriving.js} shows for a moment. */
    public String passage(int start, int end) {
        return path + "#passage=" + start + "-" + end;
    }
}
