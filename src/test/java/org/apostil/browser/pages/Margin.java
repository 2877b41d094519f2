package org.apostil.browser.pages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apostil.browser.Browser;
import org.openqa.selenium.By;

/** The margin of the desk: where cards stand, and beside what. All places are pixels of the window. */
public final class Margin {
    private static final String SETTLE = """
            const drawn = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
            const look = () => [scrollY, document.querySelectorAll('[aria-busy=true]').length, ...[...document.querySelectorAll('.desk-slot')].map((slot) => slot.dataset.top)].join();
            """;
    private static final String CARDS = SETTLE + """
            const top = (position) => {
              const block = [...document.querySelectorAll('.passage .block')].findLast((each) => Number(each.dataset.start) <= position);
              const range = document.createRange();
              range.setStart(block.firstChild, Math.min(position - block.dataset.start, block.firstChild.length - 1));
              range.setEnd(block.firstChild, range.startOffset + 1);
              return range.getClientRects()[0].top;
            };
            return (async () => {
              for (let same = 0, before = ''; same < 5; before = look()) { await drawn(); same = look() === before ? same + 1 : 0; }
              return [...document.querySelectorAll('.desk-slot')].map((slot) => {
                const box = slot.getBoundingClientRect();
                return [slot.firstChild.id, Number(slot.ariaPosInSet), Number(slot.dataset.start), box.top, box.bottom, top(Number(slot.dataset.start)),
                  box.bottom > 100 && box.top < innerHeight];
              });
            })();""";

    private final Browser browser;

    Margin(Browser browser) {
        this.browser = browser;
    }

    /**
     * A card and where it stands.
     *
     * @param place   in the list of all, as a screen reader hears it
     * @param start   of its passage, in code points
     * @param passage the top of the line in which its passage begins
     * @param seen    whether some of it is in the window
     */
    public record Standing(String id, int place, int start, int top, int bottom, int passage, boolean seen) {
        private static Standing of(List<?> told) {
            return new Standing((String) told.get(0), whole(told.get(1)), whole(told.get(2)), whole(told.get(3)), whole(told.get(4)), whole(told.get(5)), (Boolean) told.get(6));
        }

        private static int whole(Object number) {
            return (int) Math.round(((Number) number).doubleValue());
        }
    }

    /** Waits until nothing moves and every card is complete; then the cards that are elements, in their order. */
    public List<Standing> settled() {
        return ((List<?>) browser.run(CARDS)).stream().map(card -> Standing.of((List<?>) card)).toList();
    }

    /** How far below its passage each card stands that is in the window. */
    public Map<String, Integer> offsets() {
        Map<String, Integer> offsets = new LinkedHashMap<>();
        settled().stream().filter(Standing::seen).forEach(card -> offsets.put(card.id(), card.top() - card.passage()));
        return offsets;
    }

    /** How many ranges are painted at this moment. */
    public int highlights() {
        return ((Number) browser.run("return [...CSS.highlights.values()].reduce((sum, each) => sum + each.size, 0)")).intValue();
    }

    /** Waits until the annotation of this number is unfolded, in the window, beside its passage. */
    public void selected(int number) {
        String card = "[data-selected] .desk-card-number";
        browser.until("the card of " + number, () -> browser.texts(By.cssSelector(card)).equals(List.of(String.valueOf(number))));
        browser.until(number + " stands beside its passage", () -> settled().stream()
                .filter(each -> each.id().equals(browser.see(By.cssSelector("article[data-selected]")).getDomAttribute("id")))
                .anyMatch(each -> each.seen() && each.passage() > 60 && Math.abs(each.top() - each.passage()) < 60));
    }

    /** Three words in the middle of the window that stand nowhere else. */
    public String wordsInView() {
        return (String) browser.run("""
                const block = [...document.querySelectorAll('.passage .block')].find((each) => each.getBoundingClientRect().top > innerHeight / 3);
                return /\\d+\\. minister told/.exec(block.textContent)[0];""");
    }

    /** From now on counts the pictures that are drawn, and those of them in which the first of these words is not highlighted. */
    public void watchHighlightsOf(String words) {
        browser.run("""
                const node = [...document.querySelectorAll('.passage .block')].map((each) => each.firstChild).find((each) => each.data.includes(arguments[0]));
                const at = node.data.indexOf(arguments[0]);
                const painted = () => [...CSS.highlights].some(([, ranges]) => [...ranges].some((each) => each.startContainer === node && each.startOffset === at && each.endOffset === at + arguments[0].length));
                window.watched = { all: 0, without: 0 };
                const look = () => { window.watched.all++; if (!painted()) window.watched.without++; requestAnimationFrame(look); };
                requestAnimationFrame(look);""", words);
    }

    public int picturesWithoutHighlight() {
        browser.until("pictures were drawn", () -> ((Number) browser.run("return window.watched.all")).intValue() > 0);
        return ((Number) browser.run("return window.watched.without")).intValue();
    }
}
