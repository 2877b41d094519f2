package org.apostil.bench;

import java.util.UUID;
import org.apostil.annotation.AnnotationContent;
import org.apostil.review.State;

/**
 * An annotation that is to be on a text before it is measured.
 *
 * @param author     index of who makes it
 * @param discussion whether a question about it is open
 */
record Planned(UUID id, AnnotationContent content, int author, State state, boolean discussion) {

    int start() {
        return content.spans().getFirst().start();
    }
}
