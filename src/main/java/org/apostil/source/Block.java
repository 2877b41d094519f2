package org.apostil.source;

/**
 * A block of a text as a reader sees it: a heading, a paragraph. Between blocks stand the line ends, which no block has.
 *
 * @param start first code point, from 0
 * @param end   after the last code point
 */
public record Block(BlockKind kind, int start, int end) {
}
