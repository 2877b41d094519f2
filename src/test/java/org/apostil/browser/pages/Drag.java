package org.apostil.browser.pages;

import java.util.List;
import org.apostil.browser.Browser;

/**
 * The pointer and the words of the text: drawn over them from the edge of the first letter where reading begins to the edge
 * of the last where it ends, in scripts of either direction; or in the middle of them.
 */
final class Drag {
    /** Left, top, right and bottom of the first and of the last character, and whether they are read from right to left. */
    private static final String EDGES = """
            const [around, quotation] = arguments;
            for (const block of document.querySelectorAll('.passage .block')) {
              const outer = block.firstChild.data.indexOf(around);
              if (outer < 0) continue;
              const start = outer + around.indexOf(quotation);
              const characters = [...new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(quotation)];
              const box = ({ index, segment }) => {
                const range = document.createRange();
                range.setStart(block.firstChild, start + index);
                range.setEnd(block.firstChild, start + index + segment.length);
                return [range.getClientRects()[0], /[\\p{Script=Arabic}\\p{Script=Hebrew}]/u.test(segment)];
              };
              window.scrollBy({ top: box(characters[0])[0].top - 320, behavior: 'instant' });
              const [[first, firstFromRight], [last, lastFromRight]] = [box(characters[0]), box(characters.at(-1))];
              return [firstFromRight ? first.right : first.left, first.top + first.height / 2,
                lastFromRight ? last.left : last.right, last.top + last.height / 2].map(Math.round);
            }
            throw new Error('Not in the text: ' + around);""";

    private Drag() {
    }

    static void over(Browser browser, String around, String quotation) {
        List<Integer> at = edges(browser, around, quotation);
        browser.drag(at.get(0), at.get(1), at.get(2), at.get(3));
    }

    static void clickOn(Browser browser, String around, String quotation, int times) {
        List<Integer> at = edges(browser, around, quotation);
        browser.clickAt((at.get(0) + at.get(2)) / 2, at.get(1), times);
    }

    static void pointAt(Browser browser, String around, String quotation) {
        List<Integer> at = edges(browser, around, quotation);
        browser.pointAt((at.get(0) + at.get(2)) / 2, at.get(1));
    }

    private static List<Integer> edges(Browser browser, String around, String quotation) {
        @SuppressWarnings("unchecked")
        List<Number> edges = (List<Number>) browser.run(EDGES, around, quotation);
        return edges.stream().map(Number::intValue).toList();
    }
}
