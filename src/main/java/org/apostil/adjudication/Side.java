package org.apostil.adjudication;

import java.util.List;
import java.util.UUID;
import org.apostil.annotation.AnnotationContent;
import org.apostil.annotation.AnnotationKind;
import org.apostil.annotation.SpanRole;

/**
 * What one analyst said in their pass.
 *
 * @param revision  of the annotation, as the pass held it
 * @param stretches what its content spans cover, in order
 */
record Side(UUID annotation, int revision, UUID analyst, AnnotationContent content, List<Stretch> stretches) {

    static Side of(UUID annotation, int revision, UUID analyst, AnnotationContent content) {
        return new Side(annotation, revision, analyst, content, Stretch.union(content.spans().stream()
            .filter(span -> span.role() == SpanRole.CONTENT).map(span -> new Stretch(span.start(), span.end())).toList()));
    }

    AnnotationKind kind() {
        return content.kind();
    }

    int start() {
        return stretches.getFirst().start();
    }

    int end() {
        return stretches.getLast().end();
    }

    double overlap(Side other) {
        return Stretch.overlap(stretches, other.stretches);
    }
}
