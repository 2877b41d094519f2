package org.apostil.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apostil.api.Caller;
import org.apostil.api.Room;
import org.apostil.browser.pages.Card;
import org.apostil.browser.pages.CommentForm;
import org.apostil.browser.pages.DeskPage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.By;

/** Two people at one desk, each in a browser of their own: what one does the other sees, and goes on undisturbed. */
class TogetherIT {
    private static final By PRESENT = By.className("desk-present");
    private static final By CONNECTION = By.className("desk-connection");
    private static final By HEARD = By.cssSelector(".desk > .desk-heard[role=status]");
    private static final Duration SOME_SECONDS = Duration.ofSeconds(25);

    @RegisterExtension
    static final Browsers BROWSERS = new Browsers();

    private static Browser author;
    private static Browser reader;
    private static String desk;

    @BeforeAll
    static void sit_down_at_one_desk() {
        Room room = Room.open();
        String text = IntStream.rangeClosed(1, 40).mapToObj("The %d. envoy said that nobody had asked the other delegation about it before the talks began."::formatted)
                .collect(Collectors.joining("\n"));
        desk = "annotation/desk?source=" + Caller.as("lead").post("projects/" + room.project() + "/sources", Room.source("Talks of two", text)).is(201).id();
        author = BROWSERS.signedIn("analyst2").browser();
        reader = BROWSERS.signedIn("reviewer").browser();
    }

    @Test
    void what_a_colleague_does_appears_and_the_reader_is_not_disturbed() {
        DeskPage theirs = openDesk(author);
        theirs.select("20. envoy").comment().note("Who is this?").saveDraft();
        theirs.select("22. envoy").comment().note("And this one?").saveDraft();
        DeskPage mine = openDesk(reader);
        Card known = mine.card("comment", "Who is this?");
        assertEquals("Also here: Second analyst", reader.see(PRESENT).getText().replace("\n", " "));
        reader.run("document.querySelector('.passage .block:nth-of-type(18)').scrollIntoView({ block: 'start', behavior: 'instant' })");
        CommentForm comment = mine.select("23. envoy").comment();
        comment.note("Half a sen");
        Map<String, Integer> before = mine.margin().offsets();
        long scrolled = scrolled();

        Card arrived = theirs.select("19. envoy").comment().note("Fresh from a colleague.").saveDraft();
        reader.see(By.xpath("//article[contains(., 'Fresh from a colleague.')]"));
        Map<String, Integer> after = mine.margin().offsets();
        after.keySet().retainAll(before.keySet());
        assertEquals(before, after, "Cards in view stay where they are");
        assertEquals(scrolled, scrolled(), "The text stays where it is");
        assertTrue(reader.isFocused(By.id("composer:note")), "The focus stays in the field");
        reader.press("tence.");
        assertEquals("Half a sentence.", comment.fields().written("note"));
        reader.until("a screen reader hears of it", () -> reader.run("return arguments[0].textContent", reader.driver().findElement(HEARD)).equals("1 new"));

        arrived.submit();
        reader.see(By.xpath("//article[@data-state='submitted'][contains(., 'Fresh from a colleague.')]"));
        theirs.card("comment", "Who is this?").open().discuss("Does anybody know him?");
        reader.see(By.xpath("//article[contains(., 'Who is this?')]//*[contains(@class, 'desk-card-threads')]"));
        assertEquals("Half a sentence.", comment.fields().written("note"));
        comment.saveDraft();
        author.see(By.xpath("//article[contains(., 'Half a sentence.')]"));

        mine.card("comment", "Fresh from a colleague.").open().approve();
        theirs.card("comment", "Fresh from a colleague.").is("approved");
        assertTrue(known.open().posts().contains("Does anybody know him?"));
    }

    @Test
    void what_one_did_oneself_elsewhere_appears_and_is_no_news() {
        Room room = Room.open();
        author.open("annotation/desk?source=" + room.source());
        new DeskPage(author);
        author.run("window.heard = []; new MutationObserver(() => heard.push(arguments[0].textContent)).observe(arguments[0], { childList: true })", author.driver().findElement(HEARD));
        room.draft("analyst2");
        room.draft("analyst2");
        author.until("both are there", () -> author.driver().findElements(By.cssSelector("article.desk-card")).size() == 2);
        room.draft("reviewer");
        author.until("a colleague's is heard of", () -> author.run("return heard.join()").equals("1 new"));
    }

    @Test
    void who_leaves_is_no_longer_named() {
        openDesk(reader);
        openDesk(author);
        assertEquals("Also here: Second analyst", reader.see(PRESENT).getText().replace("\n", " "));
        author.open("");
        reader.gone(PRESENT);
    }

    @Test
    void a_lost_connection_is_told_after_some_seconds_and_caught_up_with() {
        DeskPage theirs = openDesk(author);
        DeskPage mine = openDesk(reader);
        reader.see(PRESENT);
        offline(true);
        theirs.select("3. envoy").comment().note("Said while one was away.").saveDraft();
        assertTrue(reader.see(CONNECTION, SOME_SECONDS).getText().startsWith("No connection"));
        offline(false);
        reader.see(By.xpath("//article[contains(., 'Said while one was away.')]"), SOME_SECONDS);
        reader.gone(CONNECTION);
        assertTrue(mine.card("comment", "Said while one was away.").text().contains("Second analyst"));
    }

    @Test
    void who_is_removed_from_the_project_is_told_and_keeps_what_they_typed() throws SQLException {
        Room room = Room.open();
        reader.open("annotation/desk?source=" + room.source());
        DeskPage mine = new DeskPage(reader);
        CommentForm comment = mine.select("did not").comment();
        comment.note("Not lost");
        remove(room, "reviewer");
        assertTrue(reader.see(CONNECTION).getText().startsWith("You are no longer a member of this project"));
        assertEquals("Not lost", comment.fields().written("note"));
        reader.run("window.onbeforeunload = null");
    }

    private static DeskPage openDesk(Browser who) {
        who.open(desk);
        return new DeskPage(who);
    }

    private static long scrolled() {
        return Math.round(((Number) reader.run("return scrollY")).doubleValue());
    }

    private static void offline(boolean away) {
        reader.driver().executeCdpCommand("Network.enable", Map.of());
        reader.driver().executeCdpCommand("Network.emulateNetworkConditions", Map.of("offline", away, "latency", 0, "downloadThroughput", -1, "uploadThroughput", -1));
    }

    private static void remove(Room room, String username) throws SQLException {
        try (Connection database = Caller.apostil().database().connect(); Statement statement = database.createStatement()) {
            database.setAutoCommit(false);
            statement.execute("delete from member where project_id = '%s' and user_id = (select id from app_user where username = '%s')".formatted(room.project(), username));
            statement.execute("insert into audit_event (at, action, project_id, subject_type, subject_id) select now(), 'member.removed', '%s', 'user', id from app_user where username = '%s'"
                    .formatted(room.project(), username));
            database.commit();
        }
    }
}
