package org.apostil.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apostil.Table;
import org.apostil.api.Caller.Reply;
import org.apostil.identity.Browser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What a blind first pass keeps back, looked for in every answer that can be read and on every page: the paths are those of
 * {@code operations.txt} and {@code pages.txt}, which hold all that is deployed.
 */
class KeptBackIT {

    private static final String SECRET = "Zanzibar";
    private static final List<String> BLIND = List.of("observer", "analyst2", "reviewer", "lead");
    /** These are about something that every blind person may know of, or that cannot be there yet. */
    private static final List<String> OPEN = List.of("{user}", "{invitation}", "{relation}", "{ruling}", "{notification}");

    private static final Map<String, String> IDS = new HashMap<>();

    /** Everything is written before the project reads blind, by one who then submits no pass either. */
    @BeforeAll
    static void write() throws SQLException {
        Room room = Room.open();
        Caller analyst = Caller.as("analyst");
        String speaker = analyst.post("projects/" + room.project() + "/speakers", "{\"name\":\"" + SECRET + "\",\"kind\":\"person\"}").is(201).id();
        String annotation = analyst.post("source-versions/" + room.version() + "/annotations", """
            {"kind":"claim","proposition":"%1$s is near.","mode":"direct","speakers":["%2$s"],"note":"%1$s",
             "spans":[{"role":"content","start":10,"end":12,"exact":"so"}]}""".formatted(SECRET, speaker)).is(201).id();
        String thread = analyst.post("annotations/" + annotation + "/threads", "{\"text\":\"" + SECRET + "? @reviewer\"}").is(201).id();
        String suggestion = Caller.as("reviewer").post("annotations/" + annotation + "/suggestions", """
            {"revision":1,"reason":"%1$s","content":{"kind":"claim","proposition":"%1$s is far.","mode":"direct","speakers":["%2$s"],
             "spans":[{"role":"content","start":10,"end":12,"exact":"so"}]}}""".formatted(SECRET, speaker)).is(201).id();
        Room.step("analyst", annotation, "submit").is(200);
        IDS.putAll(Map.of("{project}", room.project(), "{source}", room.source(), "{version}", room.version(), "{annotation}", annotation, "{submitted}", annotation,
            "{thread}", thread, "{suggestion}", suggestion, "{report}", room.report("lead", "A report")));
        IDS.put("{post}", analyst.get("threads/" + thread).is(200).json().at("/posts/0/id").asText());
        IDS.put("{claim}", analyst.get("projects/" + room.project() + "/claims").is(200).json().at("/0/id").asText());
        IDS.put("{speaker}", speaker);
        IDS.put("{event}", eventOn(annotation));
        String released = analyst.post("source-versions/" + room.version() + "/annotations", Room.comment(SECRET)).is(201).id();
        Room.step("analyst", released, "submit").is(200);
        Room.step("reviewer", released, "approve").is(200);
        IDS.put("{release}", room.release("A report with it"));
        IDS.put("{file}", room.file("analyst"));
        JsonNode outcomes = Newer.add("analyst", room.source(), Newer.TEXT).is(201).json();
        IDS.put("{newer}", outcomes.path("version").asText());
        IDS.put("{outcome}", Newer.waiting(outcomes, annotation).path("id").asText());
        IDS.put("{search}", room.savedSearch("lead"));
        IDS.put("{import}", room.imported("analyst"));
        IDS.put("{item}", Room.item("analyst", IDS.get("{import}")));
        IDS.put("{imported}", room.importedVersion());
        IDS.put("{trial}", room.trial("analyst"));
        IDS.put("{webhook}", room.webhook("lead"));
        Blind.set(room, true);
    }

    @TestFactory
    Stream<DynamicTest> no_answer_tells_what_is_kept_back() {
        return Table.rows(OperationsIT.class, "operations.txt").map(List::getFirst).filter(operation -> operation.startsWith("GET ") && OPEN.stream().noneMatch(operation::contains))
            .flatMap(operation -> BLIND.stream().map(who -> DynamicTest.dynamicTest(operation + " · " + who, () -> {
                Reply reply = Caller.as(who).get(address(operation.substring("GET /".length())));
                assertTellsNothing(words(reply));
            })));
    }

    @TestFactory
    Stream<DynamicTest> no_page_tells_what_is_kept_back() {
        Map<String, Browser> browsers = new HashMap<>();
        BLIND.forEach(who -> browsers.put(who, new Browser().signedIn(who)));
        return Table.rows(PagesIT.class, "pages.txt").map(List::getFirst)
            .flatMap(page -> BLIND.stream().map(who -> DynamicTest.dynamicTest(page + " · " + who, () -> assertTellsNothing(browsers.get(who).get(address(page)).body()))));
    }

    /** What is looked for is there to be found. */
    @TestFactory
    Stream<DynamicTest> its_author_is_told_all_of_it() {
        return Stream.of("annotations/{annotation}", "source-versions/{version}/annotations", "source-versions/{version}/threads", "threads/{thread}", "posts/{post}",
            "suggestions/{suggestion}", "claims/{claim}", "projects/{project}/claims", "speakers/{speaker}", "projects/{project}/speakers")
            .map(path -> DynamicTest.dynamicTest(path, () -> assertEquals(true, Caller.as("analyst").get(address(path)).is(200).text().contains(SECRET))));
    }

    /** In all of their projects more may wait than a list shows; of this one all of it is on its page. */
    @Test
    void its_author_is_told_what_waits_in_it() {
        assertTrue(new Browser().signedIn("analyst").get(address("/project/project?id={project}")).body().contains(SECRET));
    }

    private static void assertTellsNothing(String answer) {
        assertFalse(answer.contains(SECRET), answer);
        Stream.of("{annotation}", "{thread}", "{post}", "{suggestion}", "{claim}", "{speaker}").map(IDS::get)
            .forEach(id -> assertFalse(answer.contains(id), () -> id + " in " + answer));
    }

    private static String address(String path) {
        String address = path;
        for (Map.Entry<String, String> id : IDS.entrySet()) {
            address = address.replace(id.getKey(), id.getValue());
        }
        return address;
    }

    private static String words(Reply reply) throws IOException {
        return reply.header("Content-Type").equals("application/pdf") ? new PDFTextStripper().getText(Loader.loadPDF(reply.bytes())) : reply.text();
    }

    private static String eventOn(String annotation) throws SQLException {
        try (Connection connection = Caller.apostil().database().connect(); Statement statement = connection.createStatement();
             ResultSet found = statement.executeQuery("select max(seq) from audit_event where subject_id = '%s'".formatted(UUID.fromString(annotation)))) {
            found.next();
            return found.getString(1);
        }
    }
}
