package org.apostil.search.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.Arrays;
import java.util.stream.Stream;
import org.apostil.platform.Coded;
import org.apostil.platform.Csv;
import org.apostil.platform.api.Json;
import org.apostil.search.Hit;

/** A way to write hits into a file, one by one. */
enum HitFormat {

    /** Comma-separated values (RFC 4180), for spreadsheets. */
    CSV("csv", "text/csv;charset=UTF-8;header=present") {
        @Override
        String begin() {
            return Csv.line(Stream.of("place", "id", "project", "projectName", "title", "excerpt", "author", "kind", "state", "day", "source", "sourceVersion", "annotation", "thread", "start", "end", "address"));
        }

        @Override
        String line(Hit hit) {
            boolean placed = hit.start() >= 0;
            return Csv.line(Arrays.asList(hit.place().code(), hit.id(), hit.project(), hit.projectName(), hit.title(), hit.excerpt().text(), hit.author(), code(hit.kind()), code(hit.state()),
                hit.day(), hit.source(), hit.version(), hit.annotation(), hit.thread(), placed ? hit.start() : null, placed ? hit.end() : null, hit.address()).stream());
        }
    },

    /** One JSON object a line (RFC 8259), as the interface writes a hit. */
    JSON_LINES("jsonl", "application/jsonl;charset=UTF-8") {
        @Override
        String begin() {
            return "";
        }

        @Override
        String line(Hit hit) {
            try {
                return Json.MAPPER.writeValueAsString(SearchJson.HitJson.of(hit)) + "\n";
            } catch (JsonProcessingException everythingInItCanBeWritten) {
                throw new IllegalStateException(everythingInItCanBeWritten);
            }
        }
    };

    private final String suffix;
    private final String type;

    HitFormat(String suffix, String type) {
        this.suffix = suffix;
        this.type = type;
    }

    /** What stands before the first hit. */
    abstract String begin();

    /** A hit, with the end of its line. */
    abstract String line(Hit hit);

    /** The end of the file's name, without the dot. */
    String suffix() {
        return suffix;
    }

    /** The media type with its parameters. */
    String type() {
        return type;
    }

    private static String code(Coded entry) {
        return entry == null ? null : entry.code();
    }
}
