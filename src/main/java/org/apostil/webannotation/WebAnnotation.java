package org.apostil.webannotation;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * An annotation as it is served.
 *
 * @param name     the last segment of its IRI
 * @param tag      changes with every change of it
 * @param document JSON-LD with its context, without its IRI
 */
public record WebAnnotation(String name, String tag, ObjectNode document) {
}
