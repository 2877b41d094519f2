package org.apostil.browser;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.UUID;
import org.apostil.browser.pages.HomePage;
import org.apostil.browser.pages.PeoplePage;
import org.apostil.browser.pages.SetPasswordPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An administrator makes an account; its owner sets a password by a link that works once. */
class PeopleIT {
    @RegisterExtension
    static final Browsers BROWSERS = new Browsers();

    @Test
    void colleague_sets_a_password_and_signs_in() {
        String username = "colleague-" + UUID.randomUUID().toString().substring(0, 8);
        String link = PeoplePage.open(BROWSERS.signedIn("admin")).invite(username, "New colleague");

        Browser theirs = BROWSERS.opened("colleague", Appearance.LIGHT);
        SetPasswordPage page = SetPasswordPage.open(theirs, link).setInVain("too short");
        HomePage home = page.set("a sentence of a few words").signIn(username, "a sentence of a few words");
        assertTrue(home.browser().text().contains("New colleague"), home.browser().text());

        theirs.open(link);
        assertTrue(theirs.text().contains("This link was used already"), theirs.text());
    }

    @Test
    void name_that_is_taken_is_said_at_the_field() {
        PeoplePage people = PeoplePage.open(BROWSERS.signedIn("admin"));
        assertTrue(people.inviteInVain("analyst", "Another analyst").contains("Somebody signs in as “analyst” already"));
        assertTrue(people.browser().source().contains("Another analyst"), "what was typed is still there");
    }

    @Test
    void others_do_not_find_the_page() {
        HomePage home = BROWSERS.signedIn("lead");
        assertFalse(home.browser().text().contains("People"));
        home.browser().open("identity/users");
        assertTrue(home.browser().text().contains("Nothing here"), home.browser().text());
        assertFalse(home.browser().source().contains("newUser"));
    }
}
