package org.apostil.browser.pages;

import java.util.Optional;
import org.apostil.browser.Browser;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** Undo and redo on the desk: the two controls in the bar, their keys, and the note of what was done. */
public final class UndoControls {
    private static final By NOTE = By.className("desk-undone");

    private final Browser browser;

    public UndoControls(Browser browser) {
        this.browser = browser;
    }

    /** Waits until the control offers exactly this: <em>Undo: approve 12</em>. */
    public UndoControls offers(String which, String name) {
        browser.until(which + " offers " + name, () -> name.equals(browser.see(control(which)).getDomAttribute("aria-label")));
        return this;
    }

    /** What the tooltip of a control says. */
    public String tooltip(String which) {
        return browser.see(control(which)).getDomAttribute("title");
    }

    /** Whether a control can be pressed to some effect. */
    public boolean isEnabled(String which) {
        return !"true".equals(browser.see(control(which)).getDomAttribute("aria-disabled"));
    }

    public UndoControls press(String which) {
        browser.click(control(which));
        return this;
    }

    public UndoControls pressUndoKeys() {
        browser.pressWith("z", Keys.CONTROL);
        return this;
    }

    public UndoControls pressRedoKeys() {
        browser.pressWith("z", Keys.CONTROL, Keys.SHIFT);
        return this;
    }

    public UndoControls pressOtherRedoKeys() {
        browser.pressWith("y", Keys.CONTROL);
        return this;
    }

    /** Waits until the note begins so, for eyes and for screen readers. */
    public UndoControls says(String words) {
        browser.until("the note says " + words, () -> browser.see(NOTE).getText().startsWith(words));
        browser.until("it is heard: " + words, () -> String.valueOf(browser.run("return document.querySelector('.desk-heard[role=status]').textContent")).startsWith(words));
        return this;
    }

    /** Follows the note's link to the text on which it happened. */
    public DeskPage showThere() {
        browser.click(By.cssSelector(".desk-undone a"));
        return new DeskPage(browser);
    }

    /** Why it was refused. */
    public String refusal() {
        return browser.until("why it was refused", () -> Optional.of(browser.see(By.cssSelector(".ui-growl-message")).getText()));
    }

    private static By control(String which) {
        return By.cssSelector("[data-undo='" + which + "']");
    }
}
