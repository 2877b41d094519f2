package org.apostil.browser.pages;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apostil.browser.Browser;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

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
        browser.click(By.id("about-source"));
        browser.click(By.xpath("//*[@role='menu']//a[normalize-space()='Provenance']"));
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

    /** Clicks once in the middle of words that stand on one line. */
    public void clickOn(String around, String words) {
        Drag.clickOn(browser, around, words, 1);
    }

    /** Selects a word by clicking on it twice. */
    public Popover doubleClickOn(String around, String word) {
        Drag.clickOn(browser, around, word, 2);
        return new Popover(browser);
    }

    /** Holds the pointer over words that stand on one line. */
    public void pointAt(String around, String words) {
        Drag.pointAt(browser, around, words);
    }

    /** The words that are selected. */
    public String selection() {
        return (String) browser.run("return String(document.getSelection())");
    }

    /** Waits until these words are selected. */
    public void selects(String words) {
        browser.until("selected is " + words + ", not " + selection(), () -> words.equals(selection()));
    }

    /** Opens the popover on what is selected, from the keyboard. */
    public Popover annotateByKey() {
        browser.press(Keys.ENTER);
        return new Popover(browser);
    }

    /** What the list of all annotations of a place names. */
    public List<String> listedHere() {
        browser.see(By.cssSelector(".desk-here [role=menuitem]"));
        return browser.texts(By.cssSelector(".desk-here-words"));
    }

    /** The quotations of an annotation's spans as they are stored, each with where it starts and ends. */
    public List<String> stored(Card card) {
        @SuppressWarnings("unchecked")
        List<String> spans = (List<String>) browser.run("""
                const request = new XMLHttpRequest();
                request.open('GET', document.querySelector('[data-annotations]').dataset.annotations.replace(/source-versions.*/, 'annotations/' + arguments[0]), false);
                request.send();
                return JSON.parse(request.responseText).spans.map(({ start, end, exact }) => `${start}–${end} ${exact}`);""", card.annotation());
        return spans;
    }

    /**
     * The words under the highlights of a kind: a code of a kind, {@code cue}, {@code source}, {@code selected} … Only those
     * near the window are painted, so the text is gone through from its beginning to its end, and back to where it was.
     */
    public List<String> highlights(String kind) {
        @SuppressWarnings("unchecked")
        List<String> words = (List<String>) browser.run("""
                const [kind] = arguments;
                const drawn = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
                const go = async (top) => { scrollTo({ top, behavior: 'instant' }); await drawn(); await drawn(); };
                return (async () => {
                  const [from, found] = [scrollY, new Map()];
                  for (let top = 0; ; top += innerHeight) {
                    await go(top);
                    for (const [name, ranges] of CSS.highlights) {
                      if (name.replace(/-\\d$/, '') !== 'apostil-' + kind) continue;
                      for (const { startContainer: node, startOffset, endOffset } of ranges) {
                        const at = Number(node.parentElement.dataset.start) + startOffset;
                        found.set(at + ' ' + endOffset, [at, node.data.slice(startOffset, endOffset)]);
                      }
                    }
                    if (top + innerHeight >= document.documentElement.scrollHeight) break;
                  }
                  await go(from);
                  return [...found.values()].sort(([a], [b]) => a - b).map(([, words]) => words);
                })();""", kind);
        return words;
    }

    /**
     * The card of this kind whose quotation or claim holds these words; it is looked for from the window on, through the whole
     * text. Where cards are folded to lines, which name their passages alone, they are unfolded one after the other.
     */
    public Card card(String kind, String words) {
        Set<String> unfolded = new HashSet<>();
        return browser.until("a card of kind " + kind + " with " + words, () -> {
            Optional<Card> found = browser.all(By.cssSelector("article.desk-card[data-kind='" + kind + "']")).stream()
                    .filter(card -> card.getText().contains(words)).findFirst()
                    .map(card -> new Card(browser, card.getDomAttribute("id")));
            if (found.isEmpty() && !browser.shows(By.cssSelector("article.desk-card[data-selected][aria-busy]")) && !unfoldsALine(kind, unfolded)) {
                browser.run("const end = scrollY + innerHeight + 1 >= document.documentElement.scrollHeight;"
                        + "scrollTo({ top: end ? 0 : scrollY + innerHeight, behavior: 'instant' });");
            }
            return found;
        });
    }

    /** Unfolds a line of the kind that was not unfolded before, if there is one. */
    private boolean unfoldsALine(String kind, Set<String> unfolded) {
        Optional<String> next = browser.all(By.cssSelector("article.desk-card-line[data-kind='" + kind + "']")).stream()
                .map(line -> line.getDomAttribute("id")).filter(unfolded::add).findFirst();
        next.ifPresent(line -> browser.click(By.cssSelector("#" + line + " .desk-card-toggle")));
        return next.isPresent();
    }

    /** Where cards stand. */
    public Margin margin() {
        return new Margin(browser);
    }

    /** The card that is unfolded. */
    public Card selectedCard() {
        return new Card(browser, browser.until("the selected card", () -> Optional.of(browser.see(By.cssSelector("article.desk-card[data-selected]")).getDomAttribute("id"))));
    }

    /** How many cards there are in the margin, near the window or not. */
    public int countCards() {
        return Integer.parseInt(browser.until("a card", () -> Optional.ofNullable(
                (String) browser.run("return document.querySelector('.desk-slot')?.getAttribute('aria-setsize')"))));
    }

    /** What the margin says where it has no cards. */
    public String hint() {
        return browser.see(By.className("desk-empty")).getText();
    }

    /** The controls of the bar that end outside the window, or that another one covers. */
    public List<String> controlsCutOff() {
        @SuppressWarnings("unchecked")
        List<String> names = (List<String>) browser.run("""
                const legend = document.querySelector('.desk-legend').lastElementChild.getBoundingClientRect();
                const controls = [...document.querySelectorAll('.desk-controls :is(button, summary, input)')].filter((each) => each.checkVisibility() && !each.closest('.desk-menu-panel'));
                return controls.filter((each) => {
                  const { left, right, top, bottom } = each.getBoundingClientRect();
                  return left < 0 || right > innerWidth || (left < legend.right && top < legend.bottom && bottom > legend.top)
                    || !each.contains(document.elementFromPoint((left + right) / 2, (top + bottom) / 2));
                }).map((each) => each.ariaLabel || each.textContent || each.className);""");
        return names;
    }

    /** What the head of the margin offers to continue, in words. */
    public List<String> unfinished() {
        return browser.texts(By.cssSelector("[data-unfinished] .unfinished-title"));
    }

    /** Continues the unfinished claim whose offer holds these words. */
    public ClaimForm continueClaim(String words) {
        pressOffer(words, "Continue");
        return new ClaimForm(browser);
    }

    public SuggestForm continueSuggestion(String words) {
        pressOffer(words, "Continue");
        return new SuggestForm(browser);
    }

    public CommentForm continueComment(String words) {
        pressOffer(words, "Continue");
        return new CommentForm(browser);
    }

    public StepForm continueDecision(String words) {
        pressOffer(words, "Continue");
        return new StepForm(browser);
    }

    public DiscussionForm continueDiscussion(String words) {
        pressOffer(words, "Continue");
        return new DiscussionForm(browser);
    }

    public void discard(String words) {
        int before = unfinished().size();
        pressOffer(words, "Discard");
        browser.until(words + " is no longer offered", () -> unfinished().size() < before);
    }

    /** Brings back the form that was cancelled last. */
    public void bringBack() {
        browser.click(By.id("cancelled:bringBack"));
    }

    private void pressOffer(String words, String button) {
        browser.click(By.xpath("//*[@data-unfinished]//li[contains(., \"" + words + "\")]//button[text()='" + button + "']"));
    }

    /** Closes the dialog that says that a step was not done. */
    public void closeDialog() {
        browser.click(By.cssSelector(".ui-dialog .ui-dialog-titlebar-close"));
        browser.gone(By.cssSelector(".ui-dialog"));
    }
}
