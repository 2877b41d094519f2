package org.apostil.trail.api;

import java.io.IOException;
import java.io.Writer;
import org.apostil.trail.Entry;

/** A way to write the trail into a file, event by event. */
enum TrailFormat {

    /** Comma-separated values (RFC 4180), for spreadsheets. */
    CSV("csv", "text/csv;charset=UTF-8;header=present") {
        @Override
        void begin(Writer out) throws IOException {
            out.write(TrailCsv.HEADER);
        }

        @Override
        void write(Entry entry, Writer out) throws IOException {
            out.write(TrailCsv.line(entry));
        }
    },

    /** One JSON object a line (RFC 8259), with all that the hash is made of. */
    JSON_LINES("jsonl", "application/jsonl;charset=UTF-8") {
        @Override
        void begin(Writer out) {
            // The first line is the first event.
        }

        @Override
        void write(Entry entry, Writer out) throws IOException {
            out.write(TrailJsonLine.of(entry));
        }
    };

    private final String suffix;
    private final String type;

    TrailFormat(String suffix, String type) {
        this.suffix = suffix;
        this.type = type;
    }

    abstract void begin(Writer out) throws IOException;

    abstract void write(Entry entry, Writer out) throws IOException;

    /** The end of the file's name, without the dot. */
    String suffix() {
        return suffix;
    }

    /** The media type with its parameters. */
    String type() {
        return type;
    }
}
