package org.apostil.notification;

import static org.apostil.notification.Mailed.header;
import static org.apostil.notification.Mailed.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apostil.launch.Access;
import org.apostil.launch.RunningApostil;
import org.apostil.notification.Mailed.Project;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Mail of the running Apostil, as a relay receives it. */
class NoticeMailIT {

    private static Mailed mailed;

    @BeforeAll
    static void open() {
        mailed = new Mailed();
    }

    @AfterAll
    static void close() {
        mailed.close();
    }

    @BeforeEach
    void nothing_waits() {
        mailed.sql("delete from notification_setting");
        mailed.sql("delete from notification");
        mailed.sql("delete from outgoing_mail");
        mailed.empty();
    }

    @Test
    void what_happens_to_one_annotation_within_a_minute_is_one_mail() {
        Project room = mailed.project("Room one");
        String annotation = room.submitted();
        room.step("reviewer", annotation, "request-changes", "The second sentence is secret");
        room.discuss("reviewer", annotation, "Words of a colleague");
        assertEquals("1", mailed.sql("select count(distinct mail_after) from notification n join app_user u on u.id = recipient_id where username = 'analyst'"));

        mailed.timePasses();
        MimeMessage mail = mailed.mailsTo("analyst", 1).getFirst();
        assertEquals(1, mailed.afterAllLeft("analyst").size());
        assertEquals("[Room one] 2 notices", header(mail, "Subject"));
        assertTrue(text(mail).contains("requested changes to your comment"), text(mail));
        assertTrue(text(mail).contains(mailed.apostil().baseUrl() + "notification/notifications?go="), text(mail));
        assertFalse(text(mail).contains("secret") || text(mail).contains("Words of a colleague"), "Mail holds nothing that was written");
        assertEquals("auto-generated", header(mail, "Auto-Submitted"));
        assertEquals("List-Unsubscribe=One-Click", header(mail, "List-Unsubscribe-Post"));
        assertTrue(header(mail, "Message-ID").matches("<[0-9a-f-]{36}@example\\.org>"), header(mail, "Message-ID"));
        assertEquals(List.of(), mailed.to("reviewer"), "What waits no more is told to nobody");
    }

    @Test
    void reviewers_are_told_what_waits_and_the_author_is_not() {
        mailed.project("Waiting").submitted();
        mailed.timePasses();
        assertTrue(text(mailed.mailsTo("reviewer", 1).getFirst()).contains("submitted a comment for your decision"));
        assertEquals(1, mailed.mailsTo("lead", 1).size());
        assertEquals(List.of(), mailed.afterAllLeft("analyst"));
    }

    @Test
    void what_a_blind_first_pass_keeps_back_is_mailed_when_it_opens() {
        Project room = mailed.project("Blind");
        room.readsBlind();
        room.submitted();
        room.submitPass("analyst");
        mailed.timePasses();
        assertEquals(List.of(), mailed.afterAllLeft("reviewer"));
        assertEquals(0, mailed.ask("reviewer", "GET", "notifications", null).path("unread").asInt());

        room.submitPass("reviewer");
        mailed.timePasses();
        assertTrue(text(mailed.mailsTo("reviewer", 1).getFirst()).contains("submitted a comment for your decision"));
        assertEquals(List.of(), mailed.afterAllLeft("lead"));
    }

    @Test
    void what_is_rolled_back_is_told_to_nobody() {
        mailed.sql("create or replace function test_fails() returns trigger language plpgsql as $$ begin raise exception 'not this time'; end $$");
        mailed.sql("create constraint trigger test_fails after insert on review_step deferrable initially deferred for each row when (new.reason = 'Roll back') execute function test_fails()");
        try {
            Project room = mailed.project("Rolled back");
            assertEquals(500, room.step("reviewer", room.submitted(), "reject", "Roll back").statusCode());
        } finally {
            mailed.sql("drop trigger test_fails on review_step");
        }
        assertEquals("0", mailed.sql("select count(*) from notification where reason = 'DECIDED'"));
        mailed.timePasses();
        mailed.mailsTo("reviewer", 1);
        assertEquals(List.of(), mailed.afterAllLeft("analyst"));
    }

    @Test
    void whoever_is_removed_before_sending_gets_nothing() {
        Project room = mailed.project("Removed");
        room.step("reviewer", room.submitted(), "reject", "No");
        mailed.relayStops();
        mailed.timePasses();
        mailed.until("the mail was tried", () -> mailed.sql("select count(*) from outgoing_mail where attempts > 0").equals("1"));
        mailed.sql("delete from member where project_id = '%s' and user_id = (select id from app_user where username = 'analyst')".formatted(room.id()));
        mailed.relayStarts();
        mailed.timePasses();
        assertEquals(List.of(), mailed.afterAllLeft("analyst"));
        assertEquals(0, mailed.ask("analyst", "GET", "notifications", null).path("unread").asInt());
    }

    @Test
    void mail_waits_for_a_relay_that_is_away_and_leaves_when_it_is_back() {
        Project room = mailed.project("Away");
        room.step("reviewer", room.submitted(), "approve", null);
        mailed.relayStops();
        mailed.timePasses();
        mailed.until("it was tried", () -> mailed.sql("select count(*) from outgoing_mail where attempts > 0 and due_at > now() and last_failure is not null").equals("1"));
        mailed.relayStarts();
        assertEquals(1, mailed.mailsTo("analyst", 1).size());
    }

    @Test
    void after_many_failures_mail_rests_and_the_operator_sees_it() {
        Project room = mailed.project("Resting");
        room.step("reviewer", room.submitted(), "approve", null);
        mailed.relayStops();
        mailed.timePasses();
        mailed.until("it was tried", () -> mailed.sql("select count(*) from outgoing_mail where attempts > 0").equals("1"));
        mailed.sql("update outgoing_mail set attempts = 14, due_at = now()");
        mailed.until("it rests", () -> mailed.sql("select count(*) from outgoing_mail where resting").equals("1"));
        mailed.until("the metric says so", () -> metrics().lines().anyMatch(line -> line.matches("apostil_mail_resting.* 1\\.0")));
        mailed.relayStarts();
    }

    @Test
    void digest_leaves_at_seven_of_the_persons_clock_and_keeps_projects_apart() {
        assertEquals(200, mailed.send("analyst", "PUT", "notification-setting", "\"0\"", "{\"delivery\":\"digest\",\"timeZone\":\"Asia/Yerevan\"}").statusCode());
        Project one = mailed.project("Digest one");
        Project two = mailed.project("Digest two");
        one.step("reviewer", one.submitted(), "approve", null);
        two.step("reviewer", two.submitted(), "reject", "No");
        assertEquals("07:00", mailed.sql("select distinct to_char(mail_after at time zone 'Asia/Yerevan', 'HH24:MI') from notification n join app_user u on u.id = recipient_id where username = 'analyst'"));
        mailed.timePasses();
        MimeMessage mail = mailed.mailsTo("analyst", 1).getFirst();
        assertEquals(1, mailed.afterAllLeft("analyst").size());
        assertEquals("2 notices from 2 projects", header(mail, "Subject"));
        assertTrue(text(mail).contains("Project: Digest one") && text(mail).contains("Project: Digest two"), text(mail));
    }

    @Test
    void link_of_a_mail_ends_mail_by_one_post_and_never_by_looking() {
        Project room = mailed.project("Unsubscribing");
        room.step("reviewer", room.submitted(), "approve", null);
        mailed.timePasses();
        URI link = URI.create(header(mailed.mailsTo("analyst", 1).getFirst(), "List-Unsubscribe").replaceAll("[<>]", ""));
        HttpResponse<String> page = Mailed.send(HttpRequest.newBuilder(URI.create(link.toString().replace("/unsubscribe", "/notification/unsubscribe"))).build());
        assertEquals(200, page.statusCode());
        assertTrue(page.body().contains("Send me no more mail"), page.body());
        assertEquals(302, Mailed.send(HttpRequest.newBuilder(link).build()).statusCode());
        assertEquals("immediate", delivery());

        assertEquals(200, post(link).statusCode());
        assertEquals("none", delivery());
        assertEquals(404, post(URI.create(link + "x")).statusCode());
        room.step("reviewer", room.submitted(), "approve", null);
        mailed.timePasses();
        assertEquals(1, mailed.afterAllLeft("analyst").size());
        assertEquals(2, mailed.ask("analyst", "GET", "notifications", null).path("unread").asInt(), "In the application notices go on");
    }

    @Test
    void name_of_a_project_adds_no_header() {
        Project room = mailed.project("Evil");
        // No name like this is taken any more; one from before is held to a line all the same.
        mailed.sql("update project set name = E'Evil\\r\\nBcc: observer@example.org\\r\\n\\r\\nBody' where id = '" + room.id() + "'");
        room.step("reviewer", room.submitted(), "approve", null);
        mailed.timePasses();
        MimeMessage mail = mailed.mailsTo("analyst", 1).getFirst();
        assertEquals("", header(mail, "Bcc"));
        assertTrue(header(mail, "Subject").replaceAll("\\s+", " ").startsWith("[Evil Bcc: observer@example.org Body]"), header(mail, "Subject"));
        assertEquals(List.of(), mailed.to("observer"));
    }

    @Test
    void two_nodes_that_race_send_every_mail_once() {
        Access owner = mailed.apostil().database();
        try (RunningApostil second = mailed.with(RunningApostil.fresh()).with("APOSTIL_DATABASE_URL", owner.url())
            .with("APOSTIL_DATABASE_USER", owner.user()).with("APOSTIL_DATABASE_PASSWORD", owner.password())) {
            second.start();
            mailed.sql("insert into outgoing_mail (id, recipient, subject, text, written_at, due_at) "
                + "select gen_random_uuid(), 'race@example.org', 'Race ' || n, 'Text', now(), now() + interval '3 seconds' from generate_series(1, 300) n");
            List<MimeMessage> mails = mailed.mailsTo("race", 300);
            mailed.until("no mail is left", () -> mailed.sql("select count(*) from outgoing_mail").equals("0"));
            assertEquals(300, mailed.to("race").size());
            Set<String> subjects = mails.stream().map(mail -> header(mail, "Subject")).collect(Collectors.toSet());
            assertEquals(IntStream.rangeClosed(1, 300).mapToObj(n -> "Race " + n).collect(Collectors.toSet()), subjects);
        }
    }

    private static String delivery() {
        return mailed.ask("analyst", "GET", "notification-setting", null).path("delivery").path("code").asText();
    }

    private static HttpResponse<String> post(URI link) {
        return Mailed.send(HttpRequest.newBuilder(link).header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString("List-Unsubscribe=One-Click")).build());
    }

    private static String metrics() {
        return Mailed.send(HttpRequest.newBuilder(URI.create(mailed.apostil().managementUrl() + "application-metrics")).build()).body();
    }
}
