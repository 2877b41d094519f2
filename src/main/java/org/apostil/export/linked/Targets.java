package org.apostil.export.linked;

import java.util.List;
import java.util.Map;
import org.apostil.export.AnnotatedSource;
import org.apostil.export.NoteIndex;
import org.apostil.source.Span;

/** Passages as targets: by quotation with context, and by position in code points. */
final class Targets {

    private Targets() {
    }

    /** @param role what the passage is to the annotation; null where it has but one */
    static Map<String, Object> of(Span span, String role, AnnotatedSource source, NoteIndex index) {
        return Json.of("source", iri(source, index),
            "selector", List.of(
                Json.of("type", "TextQuoteSelector", "exact", span.exact(), "prefix", span.prefix(), "suffix", span.suffix()),
                Json.of("type", "TextPositionSelector", "start", span.start(), "end", span.end())),
            "apostil:role", role);
    }

    /** The text that was annotated, which the address on the web may no longer hold: its own name, which every report of it gives. */
    static Map<String, Object> iri(AnnotatedSource source, NoteIndex index) {
        return Json.of("id", Json.urn(source.version()), "type", "Text", "format", "text/plain", "language", source.provenance().language(),
            "apostil:sha256", index.sha256(source), "apostil:title", source.title(), "apostil:url", source.provenance().url());
    }
}
