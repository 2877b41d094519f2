package org.apostil.source;

/**
 * A passage of one source version: {@code [start, end)} in Unicode code points, kept together with its quotation and
 * what stands before and after it (W3C Web Annotation: {@code TextPositionSelector} and {@code TextQuoteSelector}).
 *
 * @param start  first code point, from 0
 * @param end    after the last code point
 * @param exact  the quotation, exactly as the text has it
 * @param prefix up to {@value SourceText#CONTEXT} code points before it
 * @param suffix up to {@value SourceText#CONTEXT} code points after it
 */
public record Span(int start, int end, String exact, String prefix, String suffix) {
}
