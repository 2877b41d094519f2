package org.apostil.bench;

/**
 * What one opening of a page took, in milliseconds since navigation.
 *
 * @param firstByte when the first byte of the page came
 * @param text      when its last did
 * @param readable  when the first paragraph was painted
 * @param painted   when every highlight in view was; 0 on a page without
 * @param missing   highlights in view that were not painted, none if all is well
 * @param inView    highlights in view
 * @param answers   when a selection was answered that was drawn again and again from the first paragraph on
 * @param answer    from the end of that selection to its answer
 * @param bytes     over the wire, headers of answers included
 * @param requests  those answered
 * @param longest   task of the page until then
 */
record Opening(double firstByte, double text, double readable, double painted, int missing, int inView, double answers, double answer,
               long bytes, int requests, double longest) {
}
