package org.apostil.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Map;
import org.apostil.browser.pages.CommentForm;
import org.apostil.browser.pages.DeskPage;
import org.apostil.browser.pages.LoginPage;
import org.apostil.launch.RunningApostil;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.By;

/** The end of a session is announced, and what was typed survives it. Sessions of this Apostil last a minute. */
class SessionEndIT {
    private static final By STAY = By.id("staying:stay");
    private static final By SIGN_IN = By.cssSelector("[data-sign-in]");
    private static final Duration MINUTE = Duration.ofSeconds(80);

    private static final RunningApostil APOSTIL = RunningApostil.fresh().with("APOSTIL_SESSION_MINUTES", "1");

    @RegisterExtension
    static final Browsers BROWSERS = new Browsers(APOSTIL);

    @BeforeAll
    static void start() {
        APOSTIL.start();
    }

    @Test
    void session_is_announced_kept_and_at_last_ended_and_nothing_is_lost() {
        DeskPage desk = openDesk();
        Browser browser = desk.browser();
        CommentForm comment = desk.select("Baku’s frustration").comment();
        comment.note("Typed before the end.");
        comment.kept();
        String words = browser.see(By.cssSelector(".ui-dialog [role=alert]"), MINUTE).getText();
        assertTrue(words.matches("(?s).*At \\d\\d:\\d\\d you will be signed out.*"), words);

        browser.click(STAY);
        browser.gone(STAY);
        assertEquals("Typed before the end.", comment.fields().written("note"));

        browser.see(SIGN_IN, MINUTE.multipliedBy(2));
        DeskPage back = LoginPage.again(browser).signInAndGoBack("analyst", APOSTIL.password());
        browser.see(By.id("composer:note"));
        assertEquals("Typed before the end.", comment.fields().written("note"));
        assertTrue(comment.saveDraft().text().contains("Typed before the end."));
        assertFalse(back.unfinished().toString().contains("frustration"), "What is saved is not unfinished");
    }

    @Test
    void what_could_not_reach_the_server_any_more_is_there_after_a_new_sign_in() {
        DeskPage desk = openDesk();
        Browser browser = desk.browser();
        CommentForm comment = desk.select("peace negotiations").comment();
        comment.note("First words");
        comment.kept();
        browser.endSession();
        browser.click(By.id("composer:note"));
        browser.press(", and more after the end.");
        browser.see(SIGN_IN);
        assertFalse(browser.text().contains("Exception"), browser.text());

        LoginPage.again(browser).signInAndGoBack("analyst", APOSTIL.password());
        browser.see(By.id("composer:note"));
        assertEquals("First words, and more after the end.", comment.fields().written("note"));
        comment.cancel();
    }

    @Test
    void what_was_typed_last_is_not_older_than_what_was_kept_on_a_page_that_took_long_to_come() {
        DeskPage desk = openDesk();
        Browser browser = desk.browser();
        browser.driver().executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", """
            new MutationObserver((_, looking) => {
              const now = document.querySelector('meta[name=apostil-now]');
              if (!now) return;
              looking.disconnect();
              now.content = Number(now.content) - 30000;
            }).observe(document, { childList: true, subtree: true });"""));
        browser.reload();
        CommentForm comment = new DeskPage(browser).select("treaty ally").comment();
        comment.note("Kept");
        comment.kept();
        browser.endSession();
        browser.click(By.id("composer:note"));
        browser.press(" and typed.");
        browser.see(SIGN_IN);
        LoginPage.again(browser).signInAndGoBack("analyst", APOSTIL.password());
        browser.see(By.id("composer:note"));
        assertEquals("Kept and typed.", comment.fields().written("note"));
        comment.cancel();
    }

    @Test
    void save_after_the_end_says_so_and_loses_nothing() {
        DeskPage desk = openDesk();
        Browser browser = desk.browser();
        CommentForm comment = desk.select("the flare-up").comment();
        comment.note("Saved too late.");
        browser.endSession();
        browser.click(By.id("composer:save"));
        browser.see(SIGN_IN);
        LoginPage.again(browser).signInAndGoBack("analyst", APOSTIL.password());
        browser.see(By.id("composer:note"));
        assertEquals("Saved too late.", comment.fields().written("note"));
        assertTrue(comment.saveDraft().text().contains("Saved too late."));
    }

    @Test
    void who_signs_out_leaves_nothing_in_the_browser() {
        DeskPage desk = openDesk();
        Browser browser = desk.browser();
        desk.select("an indispensable mediator").comment().note("Left behind.");
        browser.click(By.xpath("//button[@form='leave']"));
        browser.see(By.id("login:username"));
        assertEquals(0L, browser.run("return Object.keys(localStorage).filter(name => name.startsWith('apostil.typed/')).length"));
        DeskPage again = LoginPage.open(browser).signIn("analyst", APOSTIL.password()).openProject(Article.PROJECT).openSource(Article.TITLE);
        assertTrue(again.unfinished().toString().contains("an indispensable mediator"), "The server has it: " + again.unfinished());
    }

    private static DeskPage openDesk() {
        return BROWSERS.signedIn("analyst").openProject(Article.PROJECT).openSource(Article.TITLE);
    }
}
