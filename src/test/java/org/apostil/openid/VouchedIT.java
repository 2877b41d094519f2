package org.apostil.openid;

import static org.apostil.openid.Desk.ARCHIVE;
import static org.apostil.openid.Desk.DESK;
import static org.apostil.openid.Desk.HOUSE;
import static org.apostil.openid.Desk.count;
import static org.apostil.openid.Desk.sql;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apostil.identity.Browser;
import org.apostil.openid.Desk.Guest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is given on the word of a provider, how it is taken back, and what its word is not enough for. */
class VouchedIT {

    private static final String PASSWORD = "correct horse battery staple";

    @BeforeAll
    static void open() throws SQLException {
        Desk.open();
    }

    @Test
    void who_takes_the_link_off_keeps_nothing_that_groups_gave() throws SQLException {
        Guest guest = Guest.linked();
        guest.comes("desk", "it");
        assertEquals("ANALYST", guest.role(DESK));
        assertTrue(guest.isAdministrator());
        String page = unlink(guest).body();
        assertEquals(0, count("openid_identity where user_id = " + guest.id()), page);
        assertNull(guest.role(DESK));
        assertFalse(guest.isAdministrator());
    }

    @Test
    void what_a_lead_gave_stays_when_the_link_is_taken_off() throws SQLException {
        Guest guest = Guest.linked();
        sql("insert into member (project_id, user_id, role, since) values ('%s', %s, 'OBSERVER', now())".formatted(DESK, guest.id()));
        guest.comes("desk");
        assertEquals("OBSERVER", guest.role(DESK), "even below what a group would give");
        unlink(guest);
        assertEquals("OBSERVER", guest.role(DESK));
    }

    @Test
    void the_only_lead_of_a_project_by_groups_keeps_the_link() throws SQLException {
        Guest guest = Guest.linked();
        guest.comes("chiefs");
        String page = unlink(guest).body();
        assertTrue(page.contains("only lead"), page);
        assertEquals("LEAD", guest.role(ARCHIVE));
        assertEquals(1, count("openid_identity where user_id = " + guest.id()));
        sql("delete from member where project_id = '%s'".formatted(ARCHIVE));
    }

    @Test
    void an_administrator_whom_groups_of_another_issuer_made_is_none_without_them() throws SQLException {
        Guest guest = Guest.linked();
        sql("insert into openid_identity (issuer, subject, user_id, since, administrator) values ('https://before.example', '%s', %s, now(), true)".formatted(guest.subject(), guest.id()));
        sql("update app_user set administrator = true where username = '%s'".formatted(guest.subject()));
        guest.comes();
        assertFalse(guest.isAdministrator());
    }

    @Test
    void an_administrator_whom_nobody_else_made_stays_one() throws SQLException {
        Guest guest = Guest.linked();
        sql("update app_user set administrator = true where username = '%s'".formatted(guest.subject()));
        guest.comes("it");
        guest.comes();
        assertTrue(guest.isAdministrator());
        unlink(guest);
        assertTrue(guest.isAdministrator());
        sql("update app_user set administrator = false where username = '%s'".formatted(guest.subject()));
    }

    @Test
    void who_is_linked_or_no_longer_is_told_by_mail_and_what_the_provider_opened_ends() throws SQLException {
        Guest guest = Guest.add().account();
        Browser own = new Browser(Desk.APOSTIL).signedIn(guest.subject());
        String back = HOUSE.back(own, link(own), guest.claims(Map.of())).headers().firstValue("Location").orElse("");
        assertTrue(back.endsWith("/identity/account"), back);
        assertEquals(1, mails(guest, "linked"));
        Browser other = guest.comes();
        assertTrue(Desk.isOpen(other));
        unlink(own);
        assertEquals(2, mails(guest, "linked"));
        assertFalse(Desk.isOpen(other));
        assertTrue(Desk.isOpen(own));
    }

    @Test
    void a_linking_that_is_refused_leads_back_to_the_account_in_words() throws SQLException {
        Guest other = Guest.linked();
        Guest guest = Guest.add().account();
        Browser own = new Browser(Desk.APOSTIL).signedIn(guest.subject());
        String back = HOUSE.back(own, link(own), other.claims(Map.of())).headers().firstValue("Location").orElse("");
        assertTrue(back.contains("/identity/account?provider=elsewhere"), back);
        String page = own.get("/identity/account?provider=elsewhere").body();
        assertTrue(page.contains("belongs to another account here already"), page);
    }

    @Test
    void linking_needs_that_they_showed_themselves_there_just_now() throws SQLException {
        Guest guest = Guest.add().account();
        Browser own = new Browser(Desk.APOSTIL).signedIn(guest.subject());
        HOUSE.back(own, link(own), guest.claims(Map.of("auth_time", Instant.now().getEpochSecond() - 3600)));
        assertEquals(0, count("openid_identity where user_id = " + guest.id()));
    }

    @Test
    void a_provider_that_knew_the_browser_from_before_opens_no_way_to_a_password() throws SQLException {
        Guest guest = Guest.add();
        Browser browser = guest.comes(Map.of("auth_time", Instant.now().getEpochSecond() - 3600));
        String page = setPassword(browser).body();
        assertTrue(page.contains("no password here that could be asked for"), page);
        assertNull(sql("select password_hash from app_user where id = " + guest.id()));
    }

    @Test
    void who_showed_themself_there_just_now_sets_a_password() throws SQLException {
        Guest guest = Guest.add();
        String page = setPassword(guest.comes()).body();
        assertTrue(page.contains("Your password is changed"), page);
    }

    @Test
    void who_showed_themself_eleven_minutes_ago_does_not() throws SQLException {
        Guest guest = Guest.add();
        Browser browser = guest.comes(Map.of("auth_time", Instant.now().getEpochSecond() - 660));
        assertTrue(setPassword(browser).body().contains("no password here that could be asked for"));
    }

    @Test
    void who_is_sent_to_show_themself_again_comes_back_only_if_they_did() throws SQLException {
        Guest guest = Guest.add();
        Browser browser = guest.comes(Map.of("auth_time", Instant.now().getEpochSecond() - 3600));
        String asked = browser.get("/identity/openid?again=true").headers().firstValue("Location").orElse("");
        assertTrue(asked.contains("prompt=login") && asked.contains("max_age="), asked);
        String refused = HOUSE.back(browser, asked, guest.claims(Map.of("auth_time", Instant.now().getEpochSecond() - 3600))).headers().firstValue("Location").orElse("");
        assertTrue(refused.contains("/identity/account?provider=unshown"), refused);
        assertTrue(browser.get("/identity/account?provider=unshown").body().contains("role=\"alert\""), "It is said there");
        guest.arrives(browser, "/identity/openid?again=true", Map.of());
        String page = setPassword(browser).body();
        assertTrue(page.contains("Your password is changed"), page);
    }

    @Test
    void who_comes_by_the_provider_where_somebody_else_was_signed_in_is_signed_in_as_themself() throws SQLException {
        Guest one = Guest.add();
        Guest two = Guest.add();
        Browser browser = one.comes();
        two.arrives(browser, "/identity/openid", Map.of());
        String page = browser.get("/identity/account").body();
        assertTrue(page.contains(two.subject()) && !page.contains(one.subject()), page);
        assertEquals(0, one.sessions());
    }

    @Test
    void a_second_step_there_ends_no_session_of_an_account_with_a_password() throws SQLException {
        Guest guest = Guest.linked();
        Browser own = new Browser(Desk.APOSTIL).signedIn(guest.subject());
        guest.comes(Map.of("amr", List.of("otp")));
        assertTrue(Desk.isOpen(own));
    }

    @Test
    void without_a_password_it_ends_those_in_which_no_second_step_was_shown() throws SQLException {
        Guest guest = Guest.add();
        Browser coded = guest.comes();
        sql("update user_session set with_code = true where user_id = " + guest.id());
        Browser plain = guest.comes();
        Browser stepped = guest.comes(Map.of("amr", List.of("otp")));
        assertTrue(Desk.isOpen(coded) && Desk.isOpen(stepped));
        assertFalse(Desk.isOpen(plain));
    }

    @Test
    void a_browser_is_known_again_on_the_way_back_from_another_site() {
        Browser browser = new Browser(Desk.APOSTIL);
        HttpResponse<String> back = Guest.add().arrives(browser, "/identity/openid", Map.of());
        List<String> cookies = back.headers().allValues("Set-Cookie").stream().filter(cookie -> cookie.startsWith("APOSTIL_BROWSER=")).toList();
        assertTrue(cookies.size() == 1 && cookies.getFirst().contains("SameSite=Lax"), cookies.toString());
    }

    @Test
    void a_logout_token_ends_what_it_means_once() throws SQLException {
        Guest guest = Guest.add();
        Browser meant = guest.comes(Map.of("sid", "s-1"));
        Browser other = guest.comes(Map.of("sid", "s-2"));
        String token = HOUSE.logoutToken(Map.of("sub", guest.subject(), "sid", "s-1"));
        assertEquals(200, logout(token));
        assertFalse(Desk.isOpen(meant));
        assertTrue(Desk.isOpen(other));
        assertEquals(400, logout(token));
    }

    @Test
    void who_is_signed_out_there_while_a_code_is_asked_of_them_begins_anew() throws SQLException {
        Guest guest = Guest.add();
        guest.comes();
        sql("insert into second_factor (user_id, sealed, begun_at, confirmed_at) values (%s, '\\x00', now(), now())".formatted(guest.id()));
        Browser half = guest.comes(Map.of("sid", "s-3"));
        assertEquals(200, logout(HOUSE.logoutToken(Map.of("sub", guest.subject(), "sid", "s-3"))));
        String page = half.form("/identity/code", Map.of("code", "code", "code:code", "123456", "code:complete", "")).body();
        assertTrue(page.contains("Your provider has signed you out meanwhile"), page);
    }

    @Test
    void an_administrator_makes_a_link_to_set_a_password_where_no_provider_opens_the_account_any_more() throws SQLException {
        Guest guest = Guest.add();
        guest.comes();
        String address = "/api/v1/users/%s/link".formatted(sql("select id from app_user where id = " + guest.id()));
        Browser admin = Desk.script("admin");
        HttpResponse<String> refused = admin.send("POST", address, null, "");
        assertTrue(refused.body().contains("signs in with a provider"), refused.body());
        sql("update openid_identity set issuer = 'https://before.example' where user_id = " + guest.id());
        HttpResponse<String> made = admin.send("POST", address, null, "");
        assertEquals(201, made.statusCode(), made.body());
        assertTrue(made.body().contains(Desk.APOSTIL.baseUrl() + "setup?token="), made.body());
    }

    @Test
    void names_that_cannot_be_shown_keep_nobody_out() throws SQLException {
        for (String name : List.of("\u00a0\u00a0", "\u2007", "\u200b")) {
            Guest guest = Guest.add();
            assertTrue(Desk.isOpen(guest.comes(Map.of("name", name))), name);
            assertEquals("Somebody new", sql("select display_name from app_user where id = " + guest.id()));
        }
    }

    private static HttpResponse<String> setPassword(Browser browser) {
        return browser.form("/identity/account", Map.of("password", "password", "password:password", PASSWORD, "password:change", ""));
    }

    /** The address at the provider to which they are led. */
    private static String link(Browser own) {
        own.form("/identity/account", Map.of("provider", "provider", "provider:current", Desk.APOSTIL.password(), "provider:link", ""));
        return own.get("/identity/onward").body().replaceFirst("(?s).*href=\"(http[^\"]*/auth[^\"]*)\".*", "$1").replace("&amp;", "&");
    }

    private static HttpResponse<String> unlink(Guest guest) {
        return unlink(new Browser(Desk.APOSTIL).signedIn(guest.subject()));
    }

    private static HttpResponse<String> unlink(Browser own) {
        return own.form("/identity/account", Map.of("provider", "provider", "provider:current", Desk.APOSTIL.password(), "provider:unlink", ""));
    }

    private static int logout(String token) {
        return new Browser(Desk.APOSTIL).send("POST", "/identity/openid/logout", "application/x-www-form-urlencoded", token).statusCode();
    }

    private static int mails(Guest guest, String subject) throws SQLException {
        return count("outgoing_mail where recipient = '%s@example.org' and subject like '%%%s%%'".formatted(guest.subject(), subject));
    }
}
