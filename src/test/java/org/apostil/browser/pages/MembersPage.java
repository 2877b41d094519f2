package org.apostil.browser.pages;

import java.util.List;
import org.apostil.browser.Browser;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.Select;

/** The members of a project and, for its leads, the invitations. */
public final class MembersPage {
    private final Browser browser;

    MembersPage(Browser browser) {
        this.browser = browser;
        browser.see(By.id("people:table"));
    }

    /** What the table says of each member. */
    public List<String> members() {
        return browser.texts(By.cssSelector("[id='people:table'] tbody tr"));
    }

    /** What the table says of each invitation that stands. */
    public List<String> invitations() {
        return browser.texts(By.cssSelector("[id='invitations:table'] tbody tr"));
    }

    /** Invites somebody, and returns the address of the link to hand over, without leading slash. */
    public String invite(String email, String role) {
        send(email, role);
        return browser.see(By.id("link")).getText().replaceFirst("^https?://[^/]+/", "");
    }

    /** Tries what is not accepted, and returns what stands at the field. */
    public String inviteInVain(String email) {
        send(email, "Analyst");
        return browser.see(By.cssSelector("#invite .ui-message-error")).getText();
    }

    /** Gives a member another role. */
    public MembersPage changeRole(String name, String role) {
        browser.click(By.cssSelector("[aria-label='Change the role of " + name + "']"));
        new Select(browser.see(By.id("role:role"))).selectByVisibleText(role);
        browser.click(By.id("role:save"));
        said(name + " is " + role + " now.");
        return new MembersPage(browser);
    }

    /** Takes a member out, after the page has asked why. */
    public MembersPage remove(String name, String reason) {
        browser.click(By.cssSelector("[aria-label='Remove " + name + "']"));
        browser.click(By.id("removal:remove"));
        browser.see(By.cssSelector("#removal .ui-message-error"));
        browser.write(By.id("removal:reason"), reason);
        browser.click(By.id("removal:remove"));
        said(name + " is no longer a member.");
        return new MembersPage(browser);
    }

    /** Tries to leave, and returns what the dialog says. */
    public String leaveInVain() {
        browser.click(By.cssSelector("[aria-label='Leave this project']"));
        browser.click(By.id("leaving:leave"));
        return browser.see(By.cssSelector("#leaving .messages li")).getText();
    }

    private void send(String email, String role) {
        browser.write(By.id("invite:email"), email);
        new Select(browser.see(By.id("invite:role"))).selectByVisibleText(role);
        browser.click(By.id("invite:send"));
    }

    private void said(String words) {
        browser.until(words, () -> browser.texts(By.cssSelector(".messages li.info")).stream().anyMatch(line -> line.startsWith(words)));
    }
}
