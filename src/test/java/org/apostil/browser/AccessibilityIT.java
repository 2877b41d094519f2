package org.apostil.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.EnumMap;
import java.util.Map;
import org.apostil.browser.pages.Card;
import org.apostil.browser.pages.CommentForm;
import org.apostil.browser.pages.DeskPage;
import org.apostil.browser.pages.HomePage;
import org.apostil.browser.pages.LoginPage;
import org.apostil.browser.pages.PeoplePage;
import org.apostil.browser.pages.Popover;
import org.apostil.browser.pages.SetPasswordPage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** Every page, in the states that people meet it in, light and dark: axe-core finds no violation (WCAG 2.2 A and AA, best practices). */
class AccessibilityIT {
    @RegisterExtension
    static final Browsers BROWSERS = new Browsers();

    private static final Map<Appearance, Browser> SIGNED_IN = new EnumMap<>(Appearance.class);
    private static String desk;

    @BeforeAll
    static void annotate_a_source() {
        for (Appearance appearance : Appearance.values()) {
            SIGNED_IN.put(appearance, BROWSERS.signedIn("analyst2", appearance).browser());
        }
        Browser browser = SIGNED_IN.get(Appearance.LIGHT);
        DeskPage text = TextOfOurOwn.addedBy(HomePage.open(browser), "Accessibility");
        desk = browser.address();
        text.select("It was late").claim().proposition("The ferry was late.").mode("Direct quotation")
                .newSpeaker("Harbour master", "Person", "Master of the harbour").saveAndSubmit();
        text.select("two sailors").credibilityNote().reliability("F · Reliability cannot be judged", "Never used before.").saveDraft();
        text.select("counted").comment().note("By whom?").saveAndSubmit().discuss("Did anybody?");
        text.select("ferry left").discuss().say("Which ferry?").resolve("The only one.");
        Card boat = text.select("the newspaper").discuss().say("Which boat, and **whose**?");
        boat.editing().type(" Nobody says, @somebody.").save().assigning().assign("Analyst", "01012099");
    }

    @ParameterizedTest
    @EnumSource
    void login(Appearance appearance) {
        LoginPage page = LoginPage.open(BROWSERS.opened("nobody", appearance));
        Browser browser = BROWSERS.latest();
        assertAccessible(browser);
        page.signInInVain("analyst", "wrong");
        assertAccessible(browser);
    }

    @ParameterizedTest
    @EnumSource
    void home_and_project(Appearance appearance) {
        HomePage home = HomePage.open(SIGNED_IN.get(appearance));
        assertAccessible(home.browser());
        home.openProject(Article.PROJECT);
        assertAccessible(home.browser());
    }

    @ParameterizedTest
    @EnumSource
    void project_of_its_lead(Appearance appearance) {
        HomePage home = BROWSERS.signedIn("lead", appearance);
        home.openProject(Article.PROJECT);
        assertAccessible(home.browser());
    }

    @ParameterizedTest
    @EnumSource
    void add_source(Appearance appearance) {
        HomePage home = HomePage.open(SIGNED_IN.get(appearance));
        var page = home.openProject(Article.PROJECT).addSource();
        assertAccessible(home.browser());
        page.addInVain();
        assertAccessible(home.browser());
    }

    @ParameterizedTest
    @EnumSource
    void provenance(Appearance appearance) {
        openDesk(appearance).provenance();
        assertAccessible(SIGNED_IN.get(appearance));
    }

    @ParameterizedTest
    @EnumSource
    void desk_with_its_cards(Appearance appearance) {
        DeskPage page = openDesk(appearance);
        assertAccessible(page.browser());
        page.card("claim", "The ferry was late.").open();
        assertAccessible(page.browser());
        page.card("comment", "By whom?").open();
        assertAccessible(page.browser());
        openDesk(appearance).card("thread", "Which ferry?").open();
        assertAccessible(page.browser());
    }

    @ParameterizedTest
    @EnumSource
    void popover_and_keys(Appearance appearance) {
        DeskPage page = openDesk(appearance);
        page.select("harbour at noon");
        assertAccessible(page.browser());
        page.select("two sailors").adjust();
        assertAccessible(page.browser());
        page.browser().press("a");
        page.listedHere();
        assertAccessible(page.browser());
        page.browser().press(Keys.ESCAPE);
        page.browser().click(By.cssSelector("button[aria-label='Keys']"));
        page.browser().see(By.cssSelector("dialog.desk-keys"));
        assertAccessible(page.browser());
    }

    @ParameterizedTest
    @EnumSource
    void forms_of_annotations(Appearance appearance) {
        var claim = popover(appearance).claim();
        claim.saveInVain();
        assertAccessible(SIGNED_IN.get(appearance));
        claim.newSpeaker("Sailor in " + appearance, "Person", "One of two");
        assertAccessible(SIGNED_IN.get(appearance));
        popover(appearance).speakerMention().saveInVain();
        assertAccessible(SIGNED_IN.get(appearance));
        popover(appearance).credibilityNote().saveInVain();
        assertAccessible(SIGNED_IN.get(appearance));
        popover(appearance).comment();
        assertAccessible(SIGNED_IN.get(appearance));
    }

    @ParameterizedTest
    @EnumSource
    void forms_of_discussions_and_decisions(Appearance appearance) {
        popover(appearance).discuss().type("**Who** sees to it, @an").offered();
        assertAccessible(SIGNED_IN.get(appearance));
        // Wide alone: on a narrow screen card and form are a sheet over what lies behind it, and axe takes what it covers for too small.
        Card card = openDesk(appearance).card("thread", "Which boat").open();
        assertAccessible(SIGNED_IN.get(appearance));
        card.editing().preview("As it will read");
        assertAccessible(SIGNED_IN.get(appearance));
        openDesk(appearance).card("thread", "Which boat").open().assigning();
        assertAccessible(SIGNED_IN.get(appearance));
        HomePage home = BROWSERS.signedIn("reviewer", appearance);
        home.browser().open(desk);
        new DeskPage(home.browser()).card("claim", "The ferry was late.").open().reject().takeInVain();
        assertAccessible(home.browser());
    }

    @ParameterizedTest
    @EnumSource
    void late_save_and_what_is_unfinished(Appearance appearance) {
        Browser browser = SIGNED_IN.get(appearance);
        String words = "Late in " + appearance;
        openDesk(appearance).select("harbour at noon").comment().note(words).saveDraft();
        CommentForm stale = openDesk(appearance).card("comment", words).open().editComment();
        String tab = browser.openTab();
        openDesk(appearance).card("comment", words).open().editComment().note(words + ", by the other").saveDraft();
        browser.goToTab(tab);
        stale.note(words + ", by this one");
        stale.saveTooLate().saveInVain();
        inBothWidths(browser);
        openDesk(appearance).unfinished();
        inBothWidths(browser);
    }

    @ParameterizedTest
    @EnumSource
    void dialogs_of_the_session(Appearance appearance) {
        Browser browser = BROWSERS.signedIn("analyst2", appearance).browser();
        browser.open(desk);
        new DeskPage(browser);
        browser.loseSession();
        browser.see(By.cssSelector("[data-sign-in]"));
        inBothWidths(browser);
    }

    private static void inBothWidths(Browser browser) {
        assertAccessible(browser);
        browser.size(390, 844);
        assertAccessible(browser);
        browser.size(1440, 900);
    }

    @ParameterizedTest
    @EnumSource
    void people_and_their_passwords(Appearance appearance) {
        PeoplePage people = PeoplePage.open(BROWSERS.signedIn("admin", appearance));
        assertAccessible(people.browser());
        String link = people.invite("axe-" + appearance.scheme(), "In " + appearance.scheme());
        assertAccessible(people.browser());
        Browser theirs = BROWSERS.opened("invited", appearance);
        SetPasswordPage.open(theirs, link).setInVain("short");
        assertAccessible(theirs);
    }

    @ParameterizedTest
    @EnumSource
    void page_that_says_that_nothing_is_here(Appearance appearance) {
        SIGNED_IN.get(appearance).open("nothing/here");
        assertAccessible(SIGNED_IN.get(appearance));
    }

    private static Popover popover(Appearance appearance) {
        return openDesk(appearance).select("harbour at noon");
    }

    private static DeskPage openDesk(Appearance appearance) {
        SIGNED_IN.get(appearance).open(desk);
        return new DeskPage(SIGNED_IN.get(appearance));
    }

    private static void assertAccessible(Browser browser) {
        assertEquals("", Axe.violations(browser));
    }
}
