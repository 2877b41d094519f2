package org.apostil.browser.pages;

import java.util.List;
import org.apostil.browser.Browser;

/** Draws the pointer over words of the text, from the left edge of the first letter to the right edge of the last. */
final class Drag {
    private static final String EDGES = """
            const [around, quotation] = arguments;
            for (const block of document.querySelectorAll('.passage .block')) {
              const outer = block.firstChild.data.indexOf(around);
              if (outer < 0) continue;
              const start = outer + around.indexOf(quotation);
              const letter = (at) => {
                const range = document.createRange();
                range.setStart(block.firstChild, at);
                range.setEnd(block.firstChild, at + 1);
                return range.getClientRects()[0];
              };
              window.scrollBy({ top: letter(start).top - 320, behavior: 'instant' });
              const [first, last] = [letter(start), letter(start + quotation.length - 1)];
              return [first.left, first.top + first.height / 2, last.right, last.top + last.height / 2].map(Math.round);
            }
            throw new Error('Not in the text: ' + around);""";

    private Drag() {
    }

    static void over(Browser browser, String around, String quotation) {
        @SuppressWarnings("unchecked")
        List<Number> edges = (List<Number>) browser.run(EDGES, around, quotation);
        List<Integer> at = edges.stream().map(Number::intValue).toList();
        browser.drag(at.get(0), at.get(1), at.get(2), at.get(3));
    }
}
