package org.apostil.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/security.md} counts right, names tests that exist, and says of each requirement how it stands. */
class SecurityGuideTest {

    private static final Pattern ROW = Pattern.compile("\\| (\\d+\\.\\d+\\.\\d+) \\| ([12]) \\| (.+?) \\| (met|not applicable|open) \\| (.*?) \\|");
    private static final int OF_LEVEL_1 = 70;
    private static final int OF_LEVEL_2 = 183;

    @Test
    void every_requirement_of_levels_1_and_2_stands_there_once() throws IOException {
        List<Matcher> rows = rows();
        assertEquals(rows.size(), rows.stream().map(row -> row.group(1)).distinct().count());
        assertEquals(OF_LEVEL_1, rows.stream().filter(row -> row.group(2).equals("1")).count());
        assertEquals(OF_LEVEL_2, rows.stream().filter(row -> row.group(2).equals("2")).count());
    }

    @Test
    void what_is_met_names_tests_that_exist_and_the_rest_says_why() throws IOException {
        Map<String, Path> tests = tests();
        for (Matcher row : rows()) {
            assertFalse(row.group(5).isBlank(), row.group());
            if (row.group(4).equals("met")) {
                for (String test : row.group(5).split(", ")) {
                    assertTrue(tests.containsKey(test) && Files.readString(tests.get(test)).matches("(?s).*@(Test|RepeatedTest|ParameterizedTest|TestFactory)\\b.*"), () -> row.group(1) + " names " + test);
                }
            }
        }
    }

    @Test
    void the_counts_at_the_head_are_right() throws IOException {
        Map<String, Long> counts = rows().stream().collect(Collectors.groupingBy(row -> row.group(4), Collectors.counting()));
        Map<String, Long> first = rows().stream().filter(row -> row.group(2).equals("1")).collect(Collectors.groupingBy(row -> row.group(4), Collectors.counting()));
        String said = "| both | %d | %d | %d | %d |".formatted(counts.get("met"), counts.get("not applicable"), counts.get("open"), OF_LEVEL_1 + OF_LEVEL_2);
        String saidOfFirst = "| of these level 1 | %d | %d | %d | %d |".formatted(first.get("met"), first.get("not applicable"), first.get("open"), OF_LEVEL_1);
        String text = text();
        assertTrue(text.contains(said) && text.contains(saidOfFirst), said + "\n" + saidOfFirst);
    }

    @Test
    void what_is_to_be_written_down_is() throws IOException {
        for (String heading : List.of("## Who attacks, and what stands against it", "## How libraries are kept", "within 3 days", "## Cryptography in use")) {
            assertTrue(text().contains(heading), heading);
        }
        String guide = Files.readString(Path.of("docs/operator-guide.md"));
        for (String heading : List.of("## Logs", "## Imports", "## To the outside", "## A provider to sign in with", "### Ways in\nThese, and no others:", "| the provider | signed tokens", "whatever the provider's do", "`APOSTIL_TRUSTED_PROXIES`", "`APOSTIL_TLS_CERTIFICATE`", "`APOSTIL_LOG`", "`APOSTIL_HSTS`", "`APOSTIL_BIND`")) {
            assertTrue(guide.contains(heading), heading);
        }
    }

    private static List<Matcher> rows() throws IOException {
        return text().lines().map(ROW::matcher).filter(Matcher::matches).toList();
    }

    private static String text() throws IOException {
        return Files.readString(Path.of("docs/security.md"));
    }

    private static Map<String, Path> tests() throws IOException {
        Map<String, Path> tests = new TreeMap<>();
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            files.filter(file -> file.toString().endsWith(".java")).forEach(file -> tests.put(file.getFileName().toString().replace(".java", ""), file));
        }
        return tests;
    }
}
