package org.apostil.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apostil.Table;
import org.apostil.identity.Browser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every page of the deployed application, opened by everybody, against the table {@code pages.txt}. */
class PagesIT {

    private static final Path DEPLOYED = Path.of("target/apostil.war");
    static final List<String> PEOPLE = List.of("observer", "analyst", "reviewer", "lead", "admin", "stranger", "nobody");
    private static final Map<String, Browser> BROWSERS = new ConcurrentHashMap<>();

    /** It asks the database nothing, not even who somebody is. */
    private static final String WITHOUT_DATABASE = "/error/database";
    private static final Pattern SIGN_OUT = Pattern.compile("<button [^>]*form=\"leave\"[^>]*>(<span[^>]*>)?Sign out");

    private static Room room;

    @BeforeAll
    static void open() {
        room = Room.closed("lead").join("observer", "observer").join("analyst", "analyst").join("reviewer", "reviewer");
    }

    @TestFactory
    Stream<DynamicTest> everybody_sees_what_the_table_says() {
        return Table.rows(PagesIT.class, "pages.txt").flatMap(row -> IntStream.range(0, PEOPLE.size()).mapToObj(column ->
            DynamicTest.dynamicTest(row.getFirst() + " · " + PEOPLE.get(column), () -> check(row.getFirst(), PEOPLE.get(column), Integer.parseInt(row.get(column + 1))))));
    }

    @Test
    void every_page_that_is_deployed_has_a_line_in_the_table() throws IOException {
        try (ZipFile war = new ZipFile(DEPLOYED.toFile())) {
            Set<String> pages = war.stream().map(ZipEntry::getName).filter(name -> name.endsWith(".xhtml"))
                .filter(name -> !name.startsWith("WEB-INF/") && !name.startsWith("resources/"))
                .map(name -> "/" + name.replace(".xhtml", "")).collect(Collectors.toCollection(TreeSet::new));
            assertEquals(pages, Table.rows(PagesIT.class, "pages.txt").map(row -> row.getFirst().replaceAll("\\?.*", "")).collect(Collectors.toCollection(TreeSet::new)));
        }
    }

    @TestFactory
    Stream<DynamicTest> a_page_of_another_project_is_to_the_letter_one_that_does_not_exist() {
        return Table.rows(PagesIT.class, "pages.txt").map(List::getFirst).filter(page -> page.contains("{")).map(page -> DynamicTest.dynamicTest(page, () -> {
            HttpResponse<String> foreign = open(room.in(page), "stranger");
            HttpResponse<String> missing = open(page.replaceAll("\\{[a-z]+}", UUID.randomUUID().toString()), "stranger");
            assertEquals(404, foreign.statusCode());
            assertEquals(missing.statusCode(), foreign.statusCode());
            assertEquals(withoutTokens(missing.body()), withoutTokens(foreign.body()));
        }));
    }

    private static void check(String page, String who, int expected) {
        HttpResponse<String> answer = open(room.in(page), who);
        assertEquals(expected, answer.statusCode(), () -> page + " · " + who);
        if (expected != 302) {
            assertEquals("text/html;charset=utf-8", answer.headers().firstValue("Content-Type").orElse("").toLowerCase(Locale.ROOT).replace(" ", ""));
            assertEquals(!who.equals("nobody") && !page.equals(WITHOUT_DATABASE), SIGN_OUT.matcher(answer.body()).find(), "Whoever is signed in can sign out from here");
        }
        if (expected >= 400) {
            assertFalse(answer.body().contains("<title>Source") || answer.body().contains("Room "), "It tells what it hides");
        }
        if (who.equals("stranger") && expected == 200) {
            assertFalse(answer.body().contains(room.project()) || answer.body().contains(room.source()), "It tells of a project of others");
        }
    }

    private static HttpResponse<String> open(String address, String who) {
        return BROWSERS.computeIfAbsent(who, PagesIT::browserOf).get(address);
    }

    static Browser browserOf(String who) {
        return switch (who) {
            case "nobody" -> new Browser();
            case "stranger" -> new Browser().signedIn("analyst2");
            default -> new Browser().signedIn(who);
        };
    }

    /** A page without what each answer makes anew. */
    private static String withoutTokens(String page) {
        return page.replaceAll("nonce=\"[^\"]*\"|value=\"[^\"]*\"|csp\\.init\\('[^']*'\\)|content=\"\\d+\"|[0-9a-f]{8}-[0-9a-f-]{27}", "");
    }
}
