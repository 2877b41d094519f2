package org.apostil.bench;

/**
 * What one new comment took, in milliseconds.
 *
 * @param popover      from the end of the selection to the popover
 * @param form         from the number key to the focus in the form
 * @param shown        below 0 where it did not show; else from the click on <em>Save draft</em> to the frame with the annotation's own highlight
 * @param acknowledged from the click to the server's answer with the annotation, committed
 * @param bare         frames from the click on in which nothing was painted over the words
 * @param received     bytes over the wire after the click
 * @param sent         bytes of the bodies of requests after the click
 */
record Saving(double popover, double form, double shown, double acknowledged, int bare, long received, long sent) {

    boolean isShown() {
        return shown > 0;
    }
}
