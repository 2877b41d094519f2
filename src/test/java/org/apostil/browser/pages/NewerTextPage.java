package org.apostil.browser.pages;

import java.util.List;
import org.apostil.browser.Browser;
import org.openqa.selenium.By;

/** The whole newer text on the page of what changed, with the candidates of what waits. */
public final class NewerTextPage {

    /** The words of a layer of highlights, those of several spans one after the other. */
    private static final String PAINTED = """
            return [...(CSS.highlights.get('apostil-' + arguments[0]) ?? [])].map((range) => range.startContainer.data.slice(range.startOffset, range.endOffset)).join(' … ')""";
    private static final String START = """
            const [range] = CSS.highlights.get('apostil-' + arguments[0]);
            return Number(range.startContainer.parentElement.dataset.start) + range.startOffset""";

    private final Browser browser;

    public NewerTextPage(Browser browser) {
        this.browser = browser;
        browser.see(By.cssSelector(".newer .passage"));
    }

    /** What stands in it. */
    public String text() {
        return browser.see(By.cssSelector(".newer .passage")).getText();
    }

    /** The numbers beside the candidates. */
    public List<String> numbers() {
        return browser.texts(By.className("candidate-flag"));
    }

    /** Which candidate is looked at. */
    public String where() {
        return browser.text(By.className("newer-where"));
    }

    /** What is painted in a layer. */
    public String painted(String layer) {
        return (String) browser.run(PAINTED, layer);
    }

    /** Where the first span of a layer begins, in UTF-16 units. */
    public int startOf(String layer) {
        return ((Number) browser.run(START, layer)).intValue();
    }

    /** Goes to the text as by Tab. */
    public void focusText() {
        browser.run("document.querySelector('.newer .passage').focus()");
    }

    /** Selects words by drawing the pointer over them. */
    public void select(String quotation) {
        Drag.over(browser, quotation, quotation);
    }

    /** What is selected to be the place. */
    public String selected() {
        return browser.text(By.cssSelector(".newer-parts q"));
    }
}
