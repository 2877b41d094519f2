package org.apostil.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apostil.Table;
import org.apostil.identity.Browser;
import org.apostil.live.LiveClient;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What a page of another site sends in the name of somebody who has signed in here is refused at every door, and changes nothing. */
class CrossSiteIT {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final Map<String, String[]> ELSEWHERE = Map.of("another site", new String[] {"Origin", "https://elsewhere.example"}, "a page of no origin", new String[] {"Origin", "null"},
        "another port", new String[] {"Origin", "http://127.0.0.1:1"}, "fetched from another site", new String[] {"Sec-Fetch-Site", "cross-site"},
        "a neighbour under the same name", new String[] {"Sec-Fetch-Site", "same-site"});

    private static Room room;

    @BeforeAll
    static void open() {
        room = Room.closed("lead").join("observer", "observer").join("analyst", "analyst").join("reviewer", "reviewer");
    }

    @TestFactory
    Stream<DynamicTest> no_door_takes_what_another_site_sends() {
        Browser browser = lead().with("Origin", "https://elsewhere.example");
        return Stream.concat(doors(), Table.rows(PagesIT.class, "pages.txt").map(List::getFirst)).map(door -> DynamicTest.dynamicTest(door, () ->
            assertEquals(403, browser.send("POST", room.in(door), FORM, "a=b").statusCode())));
    }

    @TestFactory
    Stream<DynamicTest> the_interface_is_written_by_no_session() {
        Browser browser = lead();
        return Stream.of("POST", "PUT", "PATCH", "DELETE").map(method -> DynamicTest.dynamicTest(method, () ->
            assertEquals(401, browser.send(method, "/api/v1/projects", "application/json", "{\"name\":\"Forged\"}").statusCode())));
    }

    @TestFactory
    Stream<DynamicTest> a_form_with_a_true_view_state_is_refused_from() {
        return ELSEWHERE.entrySet().stream().map(each -> DynamicTest.dynamicTest(each.getKey(), () -> {
            String before = name();
            Browser browser = lead().with(each.getValue()[0], each.getValue()[1]);
            assertEquals(403, rename(browser, "Forged").statusCode());
            assertEquals(before, name());
        }));
    }

    @Test
    void the_same_form_is_taken_from_a_page_of_our_own() {
        String before = name();
        Browser browser = lead().with("Origin", LiveClient.own(Caller.apostil())).with("Sec-Fetch-Site", "same-origin");
        rename(browser, "Lead by another name");
        assertEquals("Lead by another name", name());
        rename(browser, before);
        assertEquals(before, name());
    }

    @Test
    void a_form_without_the_view_state_of_a_page_changes_nothing() {
        String before = name();
        lead().send("POST", "/identity/account", FORM, "account=account&account%3Asave=&account%3AdisplayName=Forged");
        lead().send("POST", "/identity/account", FORM, "account=account&account%3Asave=&account%3AdisplayName=Forged&jakarta.faces.ViewState="
            + URLEncoder.encode("-1234567890123456789:1234567890123456789", StandardCharsets.UTF_8));
        assertEquals(before, name());
        assertNotEquals("Forged", before);
    }

    @Test
    void nobody_is_signed_in_by_another_site() {
        Browser browser = new Browser().with("Origin", "https://elsewhere.example");
        HttpResponse<String> answer = browser.form("/identity/login", Map.of("login:username", "lead", "login:password", Caller.apostil().password(), "login:signIn", "", "login", "login"));
        assertEquals(403, answer.statusCode());
        assertEquals(302, browser.get("/identity/account").statusCode());
    }

    @Test
    void a_stream_is_opened_from_a_page_of_our_own_only() {
        String session = lead().session();
        assertEquals(101, LiveClient.status(session, room.version(), LiveClient.own(Caller.apostil())));
        for (String origin : new String[] {"https://elsewhere.example", "null", "http://127.0.0.1:1"}) {
            assertEquals(403, LiveClient.status(session, room.version(), origin), origin);
        }
    }

    @Test
    void what_is_only_looked_at_changes_nothing() throws SQLException {
        Browser browser = lead();
        Caller script = Caller.as("lead");
        List<String> pages = Table.rows(PagesIT.class, "pages.txt").map(List::getFirst).map(room::in).toList();
        String[] things = room.in("{claim} {speaker} {report}").split(" ");
        List<String> operations = Table.rows(OperationsIT.class, "operations.txt").map(List::getFirst).filter(operation -> operation.startsWith("GET ")).map(operation -> operation.substring("GET /".length())
            .replace("{claim}", things[0]).replace("{speaker}", things[1]).replace("{report}", things[2])).map(room::in).filter(path -> !path.contains("{")).toList();
        assertTrue(pages.size() > 50 && operations.size() > 50, pages.size() + " " + operations.size());
        String before = last();
        pages.forEach(browser::get);
        operations.forEach(script::get);
        assertEquals("", done(before), "Files that are handed out are written down, and nothing else is");
    }

    /** The latest event of the trail. */
    private static String last() throws SQLException {
        return cell("select coalesce(max(seq), 0) from audit_event");
    }

    /** What was done since, by name. */
    private static String done(String since) throws SQLException {
        return cell("select coalesce(string_agg(distinct action, ' '), '') from audit_event where seq > %s and action not like '%%.exported'".formatted(since));
    }

    private static String cell(String query) throws SQLException {
        try (Connection database = Caller.apostil().database().connect(); Statement run = database.createStatement(); ResultSet rows = run.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    @Test
    void a_token_is_judged_by_itself() {
        Caller.as("lead").with("Origin", "https://elsewhere.example").post("projects/" + room.project() + "/speakers", "{\"name\":\"Somebody\",\"kind\":\"person\"}").is(201);
    }

    private static Stream<String> doors() {
        return Table.rows(DoorsIT.class, "doors.txt").map(row -> row.get(1)).filter(request -> request.startsWith("POST ")).map(request -> request.substring("POST ".length()));
    }

    private static Browser lead() {
        return new Browser().signedIn("lead");
    }

    private static HttpResponse<String> rename(Browser browser, String name) {
        return browser.form("/identity/account", Map.of("account", "account", "account:save", "", "account:displayName", name, "account:email", ""));
    }

    private static String name() {
        String page = lead().get("/identity/account").body();
        return page.replaceAll("(?s).*<input id=\"account:displayName\"[^>]*? value=\"([^\"]*)\".*", "$1");
    }
}
