package org.apostil.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apostil.browser.pages.HomePage;
import org.apostil.browser.pages.LoginPage;
import org.apostil.browser.pages.ProviderPage;
import org.apostil.launch.RunningApostil;
import org.apostil.openid.Keycloak;
import org.apostil.openid.Relay;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.By;
import org.openqa.selenium.Cookie;

/** Signing in with a provider of OpenID Connect, a real one, by its own pages: what comes of it here, and how both are left. */
class ProviderIT {
    private static final By MESSAGE = By.cssSelector("#login .messages li");
    private static final By SIGN_OUT = By.xpath("//button[@form='leave']");
    private static final RunningApostil APOSTIL = RunningApostil.fresh();
    private static final String DESK = UUID.randomUUID().toString();
    private static final String ARCHIVE = UUID.randomUUID().toString();
    private static final Relay RELAY = new Relay(APOSTIL.baseUrl() + "identity/openid/logout");
    private static Keycloak keycloak;

    @RegisterExtension
    static final Browsers BROWSERS = new Browsers(APOSTIL);

    @BeforeAll
    static void start() throws SQLException {
        keycloak = Keycloak.starting();
        APOSTIL.with("APOSTIL_OPENID_ISSUER", keycloak.issuer()).with("APOSTIL_OPENID_CLIENT", keycloak.client()).with("APOSTIL_OPENID_SECRET", keycloak.secret())
            .with("APOSTIL_OPENID_NAME", "the house").with("APOSTIL_OPENID_SECOND_STEP", "amr=otp")
            .with("APOSTIL_OPENID_ROLES", "desk=analyst@%s;desk=analyst@%s; chiefs=lead@%s; it=administrator".formatted(DESK, ARCHIVE, ARCHIVE)).start();
        for (Map.Entry<String, String> project : Map.of(DESK, "The desk", ARCHIVE, "The archive").entrySet()) {
            sql("insert into project (id, name, created_by, created_at) select '%s', '%s', id, now() from app_user where username = 'lead' returning 1".formatted(project.getKey(), project.getValue()));
        }
        sql("insert into member (project_id, user_id, role, since) select '%s', id, 'LEAD', now() from app_user where username = 'lead' returning 1".formatted(DESK));
        keycloak.know(APOSTIL.baseUrl(), RELAY);
    }

    @AfterAll
    static void stop() {
        keycloak.close();
        RELAY.close();
        APOSTIL.close();
    }

    @Test
    void the_first_sign_in_makes_an_account_in_the_roles_of_its_groups_under_a_new_session_id() throws SQLException {
        keycloak.person("newcomer", List.of("desk"), List.of());
        Browser browser = BROWSERS.opened("newcomer", Appearance.LIGHT);
        browser.open("identity/login");
        String before = session(browser);
        ProviderPage page = ProviderPage.from(browser);
        assertTrue(browser.driver().getCurrentUrl().contains("code_challenge_method=S256&") && browser.driver().getCurrentUrl().contains("&nonce="), browser.driver().getCurrentUrl());
        HomePage home = page.signIn("newcomer", keycloak.password());
        assertEquals(List.of("The archive", "The desk"), home.projects());
        assertNotEquals(before, session(browser));
        assertEquals("ANALYST", role("newcomer", DESK));
        assertEquals("newcomer@example.org", sql("select email from app_user where username = 'newcomer' and password_hash is null"));
        assertEquals("1", sql("select count(*) from audit_event where action = 'session.signed-in' and after->>'provider' = '%s' and subject_id = %s".formatted(keycloak.issuer(), id("newcomer"))));
        assertEquals("0", sql("select count(*) from audit_event e where e::text like '%eyJ%'"), "no token is written down");
        assertFalse((browser.source() + browser.driver().manage().getCookies() + browser.run("return JSON.stringify({...localStorage, ...sessionStorage})")).contains("eyJ"), "no token is in the browser");
    }

    @Test
    void a_group_that_is_taken_away_takes_its_role_and_what_a_lead_gave_stays() throws SQLException {
        String person = keycloak.person("mover", List.of("desk"), List.of());
        Browser browser = BROWSERS.opened("mover", Appearance.LIGHT);
        ProviderPage.from(browser).signIn("mover", keycloak.password());
        sql("insert into member (project_id, user_id, role, since) select id, %s, 'OBSERVER', now() from project where name = 'Karabakh mediation' returning 1".formatted(id("mover")));
        keycloak.leave(person, "desk");
        signOut(browser);
        HomePage home = ProviderPage.from(browser).signIn("mover", keycloak.password());
        assertEquals(List.of("Karabakh mediation"), home.projects());
        assertEquals("2", sql("select count(*) from audit_event where action = 'member.removed' and subject_id = %s and actor_id is null".formatted(id("mover"))));
    }

    @Test
    void the_last_lead_stays_one_whatever_groups_say_and_administrators_come_and_go() throws SQLException {
        String person = keycloak.person("chief", List.of("chiefs", "it"), List.of());
        Browser browser = BROWSERS.opened("chief", Appearance.LIGHT);
        ProviderPage.from(browser).signIn("chief", keycloak.password());
        assertEquals("LEAD", role("chief", ARCHIVE));
        assertEquals("t", sql("select administrator from app_user where username = 'chief'"));
        keycloak.leave(person, "chiefs");
        keycloak.leave(person, "it");
        signOut(browser);
        ProviderPage.from(browser).signIn("chief", keycloak.password());
        assertEquals("LEAD", role("chief", ARCHIVE));
        assertEquals("f", sql("select administrator from app_user where username = 'chief'"));
    }

    @Test
    void who_signs_out_is_signed_out_at_the_provider_too() throws SQLException {
        String person = keycloak.person("leaver", List.of(), List.of());
        Browser browser = BROWSERS.opened("leaver", Appearance.LIGHT);
        ProviderPage.from(browser).signIn("leaver", keycloak.password());
        assertEquals(1, keycloak.sessions(person));
        signOut(browser);
        assertEquals(0, keycloak.sessions(person));
        assertEquals("0", sql("select count(*) from user_session where user_id = " + id("leaver")));
        ProviderPage.from(browser).signIn("leaver", keycloak.password());
    }

    @Test
    void an_account_that_is_shut_here_is_opened_by_no_provider() throws SQLException {
        keycloak.person("shut", List.of("desk"), List.of());
        Browser browser = BROWSERS.opened("shut", Appearance.LIGHT);
        ProviderPage.from(browser).signIn("shut", keycloak.password());
        signOut(browser);
        sql("update app_user set disabled_at = now() where username = 'shut' returning 1");
        ProviderPage.from(browser).send("shut", keycloak.password());
        assertTrue(browser.text(MESSAGE).contains("Your account here is shut"), browser.text());
        browser.open("");
        browser.see(By.id("login:username"));
    }

    @Test
    void who_is_signed_out_by_the_provider_is_signed_out_here() throws SQLException {
        String person = keycloak.person("ended", List.of(), List.of());
        Browser browser = BROWSERS.opened("ended", Appearance.LIGHT);
        ProviderPage.from(browser).signIn("ended", keycloak.password());
        assertEquals("1", sql("select count(*) from user_session where user_id = " + id("ended")));
        keycloak.signOut(person);
        browser.until("its session here is over", () -> count("select count(*) from user_session where user_id = " + id("ended")) == 0);
        browser.open("");
        browser.see(By.id("login:username"));
        assertEquals("1", sql("select count(*) from audit_event where action = 'session.ended-by-provider' and subject_id = " + id("ended")));
        assertEquals(400, RELAY.send(RELAY.seen().getLast()), "It is taken once");
        assertEquals(400, RELAY.send("logout_token=forged"));
        assertEquals(400, RELAY.send("nothing=at-all"));
    }

    @Test
    void who_comes_back_without_having_been_sent_is_refused_in_words_and_a_password_still_opens() {
        Browser browser = BROWSERS.opened("stranger", Appearance.LIGHT);
        browser.open("identity/openid/back?state=forged&code=forged");
        assertTrue(browser.text(MESSAGE).contains("began in another browser"), browser.text());
        browser.open("identity/openid/back");
        assertTrue(browser.text(MESSAGE).contains("Nobody was signed in"), browser.text());
        assertEquals(List.of("Karabakh mediation"), LoginPage.open(browser).signIn("analyst", APOSTIL.password()).projects());
        signOutHere(browser);
    }

    @Test
    void what_was_begun_elsewhere_or_not_allowed_or_forged_is_refused_in_words() {
        Browser browser = BROWSERS.opened("turner", Appearance.LIGHT);
        String state = begun(browser);
        Browser other = BROWSERS.opened("other", Appearance.LIGHT);
        other.open("identity/openid/back?state=" + state + "&code=x");
        assertTrue(other.text(MESSAGE).contains("began in another browser"), other.text());
        browser.open("identity/openid/back?error=access_denied&state=" + state + "&iss=" + keycloak.issuer());
        assertTrue(browser.text(MESSAGE).contains("You did not sign in at the house"), browser.text());
        browser.open("identity/openid/back?error=access_denied&state=" + begun(browser) + "&iss=https://elsewhere.example");
        assertTrue(browser.text(MESSAGE).contains("could not be trusted"), "An answer of another provider is none: " + browser.text());
        browser.open("identity/openid/back?code=forged&state=" + begun(browser) + "&iss=" + keycloak.issuer());
        assertTrue(browser.text(MESSAGE).contains("could not be trusted"), browser.text());
        assertFalse(browser.text().contains("invalid_grant"), "Nothing of the inside is told");
    }

    @Test
    void nobody_is_signed_in_by_a_link_of_another_site() {
        org.apostil.identity.Browser led = new org.apostil.identity.Browser(APOSTIL).with("Sec-Fetch-Site", "cross-site");
        assertEquals("/identity/login", URI.create(led.get("/identity/openid").headers().firstValue("Location").orElse("")).getPath());
        assertTrue(new org.apostil.identity.Browser(APOSTIL).get("/identity/openid").headers().firstValue("Location").orElse("").startsWith(keycloak.issuer()));
    }

    @Test
    void a_name_that_somebody_has_here_opens_nothing_of_theirs() throws SQLException {
        keycloak.person("reviewer", List.of(), List.of());
        Browser browser = BROWSERS.opened("reviewer", Appearance.LIGHT);
        assertEquals(List.of(), ProviderPage.from(browser).signIn("reviewer", keycloak.password()).projects());
        browser.open("identity/account");
        assertTrue(browser.text().contains("reviewer-2"), browser.text());
    }

    @Test
    void who_has_an_account_here_links_it_from_within_with_their_password() throws SQLException {
        keycloak.person("observing", List.of(), List.of());
        Browser browser = BROWSERS.signedIn("observer").browser();
        browser.open("identity/account");
        browser.write(By.id("provider:current"), "not the password at all");
        browser.click(By.id("provider:link"));
        browser.see(By.cssSelector("#provider .ui-message-error"));
        browser.write(By.id("provider:current"), APOSTIL.password());
        browser.click(By.id("provider:link"));
        ProviderPage.here(browser).send("observing", keycloak.password());
        browser.see(By.id("provider:unlink"));
        signOutHere(browser);
        Browser fresh = BROWSERS.opened("observing", Appearance.LIGHT);
        assertEquals(List.of("Karabakh mediation"), ProviderPage.from(fresh).signIn("observing", keycloak.password()).projects());
        assertEquals("0", sql("select count(*) from app_user where username like 'observing%'"));
    }

    @Test
    void a_second_step_at_the_provider_opens_what_asks_for_one_and_only_where_it_was_seen() throws SQLException {
        keycloak.person("stepped", List.of("desk"), List.of("otp"));
        keycloak.person("unstepped", List.of("desk"), List.of());
        sql("insert into project_second_factor select '%s', id, now() from app_user where username = 'lead' returning 1".formatted(DESK));
        try {
            Browser browser = BROWSERS.opened("stepped", Appearance.LIGHT);
            ProviderPage.from(browser).signIn("stepped", keycloak.password());
            browser.open("project/project?id=" + DESK);
            assertEquals(200, browser.status());
            Browser without = BROWSERS.opened("unstepped", Appearance.LIGHT);
            ProviderPage.from(without).signIn("unstepped", keycloak.password());
            without.open("project/project?id=" + DESK);
            assertEquals(403, without.status());
            sql("update app_user set password_hash = 'a password that opens without it' where username = 'stepped' returning 1");
            assertEquals("0", sql("select count(*) from open_member where user_id = %s and project_id = '%s'".formatted(id("stepped"), DESK)));
        } finally {
            sql("delete from project_second_factor returning 1");
        }
    }

    @Test
    void the_second_step_of_ones_own_is_asked_where_the_provider_saw_none() throws SQLException {
        keycloak.person("careful", List.of(), List.of());
        Browser browser = BROWSERS.opened("careful", Appearance.LIGHT);
        ProviderPage.from(browser).signIn("careful", keycloak.password());
        sql("insert into second_factor (user_id, sealed, begun_at, confirmed_at) select id, '\\x00', now(), now() from app_user where username = 'careful' returning 1");
        signOut(browser);
        ProviderPage.from(browser).send("careful", keycloak.password());
        browser.see(By.id("code:code"));
        browser.open("identity/account");
        browser.see(By.id("login:username"));
        assertEquals("0", sql("select count(*) from user_session where user_id = " + id("careful")));
    }

    @Test
    void who_has_no_password_sets_one_and_signs_in_with_it() {
        keycloak.person("setter", List.of(), List.of());
        Browser browser = BROWSERS.opened("setter", Appearance.LIGHT);
        ProviderPage.from(browser).signIn("setter", keycloak.password());
        browser.open("identity/account");
        browser.write(By.id("password:password"), "correct horse battery staple");
        browser.click(By.id("password:change"));
        browser.see(By.cssSelector(".messages .info"));
        signOut(browser);
        LoginPage.open(browser).signIn("setter", "correct horse battery staple");
    }

    @Test
    void the_sign_in_page_shows_the_button_and_keeps_the_rules() {
        for (Appearance appearance : Appearance.values()) {
            Browser browser = BROWSERS.opened("looker", appearance);
            for (int[] size : new int[][] {{1440, 900}, {390, 844}}) {
                browser.size(size[0], size[1]);
                browser.open("identity/login?provider=denied");
                assertEquals("Sign in with the house", browser.text(By.id("provider")));
                assertEquals("", Axe.violations(browser));
                assertEquals(List.of(), browser.refusedByPolicy());
                assertFalse((Boolean) browser.run("return document.documentElement.scrollWidth > innerWidth"), "It is wider than the window");
            }
        }
    }

    /** Begins to sign in, and answers the state that the provider was given. */
    private static String begun(Browser browser) {
        ProviderPage.from(browser);
        return browser.driver().getCurrentUrl().replaceFirst(".*[?&]state=([^&]+).*", "$1");
    }

    private static void signOut(Browser browser) {
        browser.open("");
        signOutHere(browser);
    }

    private static void signOutHere(Browser browser) {
        browser.click(SIGN_OUT);
        browser.see(By.id("login:username"), Duration.ofSeconds(20));
    }

    private static String session(Browser browser) {
        Cookie cookie = browser.driver().manage().getCookieNamed("APOSTIL");
        return cookie == null ? "" : cookie.getValue();
    }

    private static String role(String username, String project) throws SQLException {
        return sql("select role from member where project_id = '%s' and user_id = %s".formatted(project, id(username)));
    }

    private static String id(String username) {
        return "(select id from app_user where username = '" + username + "')";
    }

    private static int count(String query) {
        try {
            return Integer.parseInt(sql(query));
        } catch (SQLException e) {
            throw new AssertionError(query, e);
        }
    }

    private static String sql(String statement) throws SQLException {
        try (Connection database = APOSTIL.database().connect(); Statement run = database.createStatement()) {
            ResultSet rows = run.executeQuery(statement);
            return rows.next() ? rows.getString(1) : null;
        }
    }
}
