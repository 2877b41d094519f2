package org.apostil.browser.pages;

import java.util.List;
import org.apostil.browser.Browser;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** The desk: the text of a source, and beside it the cards of all that was said about it. */
public final class DeskPage {
    private final Browser browser;

    public DeskPage(Browser browser) {
        this.browser = browser;
        browser.see(By.cssSelector(".desk:not([aria-busy]) .desk-card-list, .desk:not([aria-busy]) .desk-empty"));
    }

    public Browser browser() {
        return browser;
    }

    /** Looks at it anew, with what others did in the meantime. */
    public DeskPage reload() {
        browser.reload();
        return new DeskPage(browser);
    }

    /** Title and provenance above the text. */
    public String heading() {
        return browser.see(By.className("desk-title")).getText();
    }

    /** The texts of the blocks of a kind. */
    public List<String> blocks(String kind) {
        return browser.texts(By.className("block-" + kind));
    }

    public ProvenancePage provenance() {
        browser.click(By.xpath("//nav[@aria-label='This source']//*[self::a or self::button][normalize-space()='Provenance']"));
        return new ProvenancePage(browser);
    }

    /** Exports the report by the button of this page. */
    public byte[] downloadReport() {
        return browser.downloadPdf(() -> browser.click(
                By.xpath("//nav[@aria-label='This source']//*[self::a or self::button][normalize-space()='Report as PDF']")));
    }

    /** Selects words of the text by drawing the pointer over them. */
    public Popover select(String quotation) {
        return selectWithin(quotation, quotation);
    }

    /** Selects words that stand more than once, by the words around them. */
    public Popover selectWithin(String around, String quotation) {
        Drag.over(browser, around, quotation);
        return new Popover(browser);
    }

    /** The words under the highlights of a kind: a code of a kind, {@code cue}, {@code source}, {@code selected} … */
    public List<String> highlights(String kind) {
        @SuppressWarnings("unchecked")
        List<String> words = (List<String>) browser.run("""
                return [...CSS.highlights].filter(([name]) => name.replace(/-\\d$/, '') === 'apostil-' + arguments[0])
                    .flatMap(([, ranges]) => [...ranges].map(String))""", kind);
        return words;
    }

    /** The card of this kind whose quotation or claim holds these words. */
    public Card card(String kind, String words) {
        return browser.until("a card of kind " + kind + " with " + words, () -> browser
                .all(By.cssSelector("article.desk-card[data-kind='" + kind + "']")).stream()
                .filter(card -> card.getText().contains(words)).findFirst()
                .map(card -> new Card(browser, card.getDomAttribute("id"))));
    }

    /** The card that is unfolded. */
    public Card selectedCard() {
        WebElement card = browser.see(By.cssSelector("article.desk-card[data-selected]"));
        return new Card(browser, card.getDomAttribute("id"));
    }

    public int countCards() {
        return browser.all(By.cssSelector("article.desk-card")).size();
    }

    /** Closes the dialog that says that a step was not done. */
    public void closeDialog() {
        browser.click(By.cssSelector(".ui-dialog .ui-dialog-titlebar-close"));
        browser.gone(By.cssSelector(".ui-dialog"));
    }
}
