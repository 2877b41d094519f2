package org.apostil.bench;

import java.util.List;

/** Which figures of the desk are told, by which name, and with which limit. */
final class DeskRows {

    private final DeskFigures figures;

    DeskRows(DeskFigures figures) {
        this.figures = figures;
    }

    void opened(String column, boolean first, Opening opening, boolean highlights) {
        String visit = first ? "first visit: " : "second visit: ";
        double limit = first ? 1 : Double.NaN;
        figures.add(column, visit + "first byte of the page", "ms", opening.firstByte());
        figures.add(column, visit + "whole page received", "ms", opening.text());
        figures.add(column, visit + "first paragraph readable", "ms", 800 * limit, opening.readable());
        if (highlights) {
            figures.add(column, visit + "every highlight in view painted", "ms", 1500 * limit, opening.painted());
            figures.add(column, visit + "highlights in view", "", opening.inView());
            figures.add(column, visit + "highlights in view that are missing", "", 0, opening.missing());
            figures.add(column, visit + "from the end of a selection to its answer", "ms", opening.answer());
        }
        figures.add(column, visit + "a selection is answered", "ms", 1500 * limit, opening.answers());
        figures.add(column, visit + "longest task until then", "ms", opening.longest());
        figures.add(column, visit + "over the wire", "MB", 1.5 * limit, opening.bytes() / 1e6);
        figures.add(column, visit + "requests", "", opening.requests());
    }

    void saved(String column, List<Saving> savings) {
        for (Saving saving : savings) {
            figures.add(column, "save: selection to popover", "ms", saving.popover());
            figures.add(column, "save: number key to form", "ms", saving.form());
            figures.add(column, "save: highlights that did not show", "", 0, saving.isShown() ? 0 : 1);
            if (saving.isShown()) {
                figures.add(column, "save: click to highlight, median", "ms", saving.shown());
            }
            figures.add(column, "save: click to acknowledgement, median", "ms", 60, saving.acknowledged());
            figures.add(column, "save: frames without any highlight", "", 0, saving.bare());
            figures.add(column, "save: received", "KB", saving.received() / 1e3);
            figures.add(column, "save: sent", "KB", saving.sent() / 1e3);
        }
        if (figures.has(column, "save: click to highlight, median")) {
            figures.add(column, "save: click to highlight, 95th of 100", "ms", DeskFigures.quantile(savings.stream().filter(Saving::isShown).map(Saving::shown).toList(), .95));
        }
        figures.add(column, "save: click to acknowledgement, 95th of 100", "ms", DeskFigures.quantile(savings.stream().map(Saving::acknowledged).toList(), .95));
    }

    void scrolled(String column, Scrolling scrolling) {
        figures.add(column, "scroll: way down and back, each", "px", scrolling.pixels());
        figures.add(column, "scroll: frames a second", "1/s", scrolling.framesPerSecond());
        figures.add(column, "scroll: frames later than 20 ms", "%", scrolling.later(20));
        figures.add(column, "scroll: frames later than 34 ms", "%", scrolling.later(34));
        figures.add(column, "scroll: time spent in scripts, layout they force included", "%", scrolling.share(scrolling.script()));
        figures.add(column, "scroll: time spent in style and layout", "%", scrolling.share(scrolling.layout()));
        figures.add(column, "scroll: tasks over 50 ms", "", 0, scrolling.tasks().size());
        figures.add(column, "scroll: longest of them", "ms", 50, scrolling.longestTask());
    }

    /** How many times as long as the static page the desk takes. */
    void ratios() {
        for (String what : List.of("first paragraph readable", "a selection is answered")) {
            for (String column : List.of("5,000", "50,000")) {
                String name = "first visit: " + what;
                if (figures.has("static", name) && figures.has(column, name)) {
                    figures.add(column, "times the static page: " + what, "×", 2, figures.median(column, name) / figures.median("static", name));
                }
            }
        }
    }

    /** @param bytes of the page's heap */
    void heap(String column, double bytes) {
        figures.add(column, "heap of the page after scrolling, collected", "MB", 150, bytes / 1e6);
    }
}
