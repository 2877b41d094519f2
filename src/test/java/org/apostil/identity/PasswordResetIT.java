package org.apostil.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.mail.internet.MimeMessage;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apostil.notification.Mailed;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A forgotten password is reset by a link that is mailed to an address that its owner confirmed, and to nobody else. */
class PasswordResetIT {

    private static final String NEXT = "staple battery horse";

    private static Mailed mailed;

    private String name;
    private String password;

    @BeforeAll
    static void start() {
        mailed = new Mailed();
    }

    @AfterAll
    static void stop() {
        mailed.close();
    }

    @BeforeEach
    void somebodyWhoConfirmedTheirAddress() {
        name = "person-" + UUID.randomUUID();
        password = mailed.apostil().password();
        mailed.sql("insert into app_user (username, display_name, password_hash, created_at, email, email_confirmed) select '%s', 'Person', password_hash, now(), '%1$s@example.org', true from app_user where username = 'analyst'".formatted(name));
    }

    @Test
    void the_link_sets_a_new_password_once_ends_all_sessions_and_the_owner_is_told() {
        Browser own = new Browser(mailed.apostil()).signedIn(name, password);
        assertEquals(200, own.get("/").statusCode());
        ask(name);
        String link = link(mailed.mailsTo(name, 1).getFirst());
        HttpResponse<String> set = set(link, NEXT);
        assertTrue(set.body().contains("Your password is set"), set.body());
        assertEquals(302, own.get("/").statusCode());
        assertEquals(200, new Browser(mailed.apostil()).signedIn(name, NEXT).get("/").statusCode());
        assertEquals(302, new Browser(mailed.apostil()).signedIn(name, password).get("/").statusCode());
        assertTrue(new Browser(mailed.apostil()).get(link).body().contains("This link was used already"));
        assertTrue(Mailed.header(mailed.mailsTo(name, 2).getLast(), "Subject").contains("password was set"));
        assertEquals("0", mailed.sql("select count(*) from one_time_link l where l::text like '%%%s%%'".formatted(link.replaceAll(".*token=", ""))));
    }

    @Test
    void a_script_asks_for_the_link_and_sets_the_password() {
        assertEquals(202, asked(name).statusCode());
        assertEquals(asked("nobody-" + UUID.randomUUID()).body(), asked(name).body());
        String token = link(mailed.mailsTo(name, 2).getLast()).replaceAll(".*token=", "");
        String wanted = "{\"token\":\"%s\",\"password\":\"%s\"}";
        assertEquals(422, posted("passwords", wanted.formatted(token, "short")).statusCode());
        assertEquals(204, posted("passwords", wanted.formatted(token, NEXT)).statusCode());
        assertEquals(409, posted("passwords", wanted.formatted(token, NEXT)).statusCode());
        assertEquals(200, new Browser(mailed.apostil()).signedIn(name, NEXT).get("/").statusCode());
    }

    @Test
    void the_address_does_as_well_as_the_name() {
        ask(name.toUpperCase() + "@EXAMPLE.org");
        assertTrue(Mailed.text(mailed.mailsTo(name, 1).getFirst()).contains("“" + name + "”"));
    }

    @Test
    void a_link_works_for_half_an_hour_and_a_newer_one_replaces_it() {
        ask(name);
        String first = link(mailed.mailsTo(name, 1).getFirst());
        ask(name);
        String second = link(mailed.mailsTo(name, 2).getLast());
        assertTrue(new Browser(mailed.apostil()).get(first).body().contains("too old"));
        assertTrue(new Browser(mailed.apostil()).get(second).body().contains("Set your password"));
        assertEquals("t", mailed.sql("select bool_and(expires_at between now() + interval '25 minutes' and now() + interval '30 minutes') from one_time_link l join app_user u on u.id = l.user_id where u.username = '%s'".formatted(name)));
        mailed.sql("update one_time_link set expires_at = now() where user_id = (select id from app_user where username = '%s')".formatted(name));
        assertTrue(new Browser(mailed.apostil()).get(second).body().contains("too old"));
    }

    @Test
    void an_address_that_was_not_confirmed_gets_nothing_nor_does_an_account_that_is_shut() {
        mailed.sql("update app_user set email_confirmed = false where username = '%s'".formatted(name));
        String shut = "shut-" + UUID.randomUUID();
        mailed.sql("insert into app_user (username, display_name, password_hash, created_at, email, email_confirmed, disabled_at) select '%s', 'Shut', password_hash, now(), '%1$s@example.org', true, now() from app_user where username = 'analyst'".formatted(shut));
        ask(name);
        ask(shut);
        ask("lead");
        String last = "last-" + UUID.randomUUID();
        mailed.sql("insert into app_user (username, display_name, password_hash, created_at, email, email_confirmed) select '%s', 'Last', password_hash, now(), '%1$s@example.org', true from app_user where username = 'analyst'".formatted(last));
        ask(last);
        mailed.mailsTo(last, 1);
        assertEquals(List.of(), mailed.to(name));
        assertEquals(List.of(), mailed.to(shut));
        assertEquals(List.of(), mailed.to("lead"));
    }

    @Test
    void the_answer_is_the_same_and_takes_as_long_whether_there_is_such_a_person_or_not() {
        String known = ask(name).body();
        String unknown = ask("nobody-" + UUID.randomUUID()).body();
        assertEquals(comparable(known), comparable(unknown));
        List<Long> ofKnown = new ArrayList<>();
        List<Long> ofUnknown = new ArrayList<>();
        for (int i = 0; i < 15; i++) {
            ofKnown.add(nanos(name));
            ofUnknown.add(nanos("nobody-" + i));
        }
        long difference = Math.abs(median(ofKnown) - median(ofUnknown));
        assertTrue(difference < 25_000_000 || difference < median(ofUnknown) / 2, ofKnown + " " + ofUnknown);
    }

    @Test
    void whoever_asks_again_and_again_has_to_wait() {
        Browser browser = new Browser(mailed.apostil(), Elsewhere.address());
        HttpResponse<String> answer = null;
        for (int i = 0; i < 13; i++) {
            answer = browser.submit("/identity/forgot", fields("nobody"));
        }
        assertEquals(429, answer.statusCode());
        assertTrue(answer.body().contains("Nothing is locked"), answer.body());
    }

    @Test
    void an_address_is_confirmed_by_the_password_alone_and_the_former_one_is_told_when_it_changes() {
        Browser own = new Browser(mailed.apostil()).signedIn(name, password);
        change(own, "elsewhere-" + name + "@example.org", null);
        assertEquals("f", confirmed());
        assertTrue(Mailed.header(mailed.mailsTo(name, 1).getFirst(), "Subject").contains("address in Apostil was changed"));
        assertTrue(change(own, "elsewhere-" + name + "@example.org", "not the one at all").contains("not your current password"));
        assertEquals("f", confirmed());
        change(own, "elsewhere-" + name + "@example.org", password);
        assertEquals("t", confirmed());
    }

    @Test
    void the_second_step_is_asked_for_after_a_reset_too() {
        mailed.sql("insert into second_factor (user_id, sealed, begun_at, confirmed_at) select id, 'x', now(), now() from app_user where username = '%s'".formatted(name));
        ask(name);
        set(link(mailed.mailsTo(name, 1).getFirst()), NEXT);
        HttpResponse<String> answer = new Browser(mailed.apostil()).signIn(name, NEXT, null);
        assertTrue(answer.headers().firstValue("Location").orElse("").contains("/identity/code"));
    }

    private static HttpResponse<String> ask(String who) {
        HttpResponse<String> answer = new Browser(mailed.apostil(), Elsewhere.address()).submit("/identity/forgot", fields(who));
        assertTrue(answer.body().contains("If there is an account with that name or address"), answer.body());
        return answer;
    }

    private static HttpResponse<String> asked(String who) {
        return posted("password-resets", "{\"who\":\"%s\"}".formatted(who));
    }

    private static HttpResponse<String> posted(String path, String json) {
        return new Browser(mailed.apostil(), Elsewhere.address()).send("POST", "/api/v1/" + path, "application/json", json);
    }

    private static Map<String, String> fields(String who) {
        return new LinkedHashMap<>(Map.of("forgot", "forgot", "forgot:who", who, "forgot:ask", ""));
    }

    private static long nanos(String who) {
        Browser browser = new Browser(mailed.apostil(), Elsewhere.address());
        String page = browser.get("/identity/forgot").body();
        long begin = System.nanoTime();
        browser.submit("/identity/forgot", fields(who), page);
        return System.nanoTime() - begin;
    }

    private static long median(List<Long> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    /** The page but for what differs from one answer to the next in any case. */
    private static String comparable(String page) {
        return page.replaceAll("<script id=\"[0-9a-f-]{36}\"", "<script").replaceAll("(?s)nonce[^>]*", "").replaceAll("value=\"[^\"]*\"", "").replaceAll("content=\"\\d+\"", "").replaceAll("jsessionid=[^\"]*", "").replaceAll("'[A-Za-z0-9+/=_-]{16,}'", "");
    }

    private static String link(MimeMessage mail) {
        return Mailed.text(mail).replaceAll("(?s).*(/setup\\?token=[A-Za-z0-9_-]+).*", "$1");
    }

    private static HttpResponse<String> set(String link, String password) {
        return new Browser(mailed.apostil()).submit(link, new LinkedHashMap<>(Map.of("setup", "setup", "setup:password", password, "setup:save", "")));
    }

    private static String change(Browser own, String email, String password) {
        Map<String, String> fields = new LinkedHashMap<>(Map.of("account", "account", "account:displayName", "Person", "account:email", email, "account:save", ""));
        if (password != null) {
            fields.put("account:current", password);
        }
        return own.submit("/identity/account", fields).body();
    }

    private String confirmed() {
        return mailed.sql("select email_confirmed from app_user where username = '%s'".formatted(name));
    }
}
