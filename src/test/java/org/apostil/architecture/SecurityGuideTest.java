package org.apostil.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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

    @Test
    void decisions_are_written_down_where_whoever_runs_it_looks() throws IOException {
        String guide = Files.readString(Path.of("docs/operator-guide.md"));
        for (String decided : List.of("## What is sensitive", "| opens doors |", "| confided |", "| of persons |", "## Keys and secrets", "| `codes.key`, `APOSTIL_CODES_KEY` |", "| `APOSTIL_TLS_KEY` |", "| secrets of webhooks |", "## What is expensive", "**Of one person:**",
            "**Of a project:**", "**Of the installation:**", "`APOSTIL_SESSION_MINUTES` (60)", "`APOSTIL_SESSION_HOURS` (12)", "NIST SP 800-63B", "**Any number of sessions**", "**Somebody who has lost phone and recovery codes**", "face to face")) {
            assertTrue(guide.contains(decided), decided);
        }
        String words = Files.readString(Path.of("docs/interface.md"));
        for (String decided : List.of("## What must fit together", "## Who sees and writes which field", "| `email`, `confirmed` of an account |", "what others wrote in a blind first pass")) {
            assertTrue(words.contains(decided), decided);
        }
    }

    @Test
    void limits_that_are_written_down_are_those_of_the_code() throws IOException {
        String guide = Files.readString(Path.of("docs/operator-guide.md"));
        for (Map.Entry<String, String> limit : Map.of("identity/TokenService.java MOST = ", "%s tokens", "search/SavedSearchService.java MOST = ", "%s saved searches", "production/FileService.java MOST_OPEN = ", "%s files and ", "ingest/ImportService.java MOST_OPEN = ", "%s imports under way",
            "live/Streams.java MOST_OF_A_PERSON = ", "%s open desks", "webhook/WebhookService.java MOST = ", "%s webhooks", "search/QueryReader.java MOST = ", "a query has %s words", "live/Stream.java LONGEST_QUEUE = ", "%s messages", "platform/Refusals.java MOST = ", "no more than %s lines a second").entrySet()) {
            String[] where = limit.getKey().split(" ", 2);
            Matcher number = Pattern.compile("\\b" + where[1] + "(\\d+);").matcher(Files.readString(Path.of("src/main/java/org/apostil", where[0])));
            assertTrue(number.find() && guide.contains(limit.getValue().formatted(number.group(1))), limit.getKey());
        }
    }

    @Test
    void the_list_of_cryptography_names_every_class_that_has_any() throws IOException {
        Pattern uses = Pattern.compile("import (java\\.security\\.(MessageDigest|SecureRandom|KeyStore|KeyFactory|Signature|KeyPairGenerator|DigestInputStream|DigestOutputStream)|javax\\.crypto\\.|org\\.bouncycastle)|\\.(MessageDigest|SecureRandom|Cipher|Mac)\\.getInstance");
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
                if (uses.matcher(Files.readString(file)).find()) {
                    found.add(file.getFileName().toString().replace(".java", ""));
                }
            }
        }
        String section = text().replaceAll("(?s).*## Cryptography in use(.*?)\n## .*", "$1");
        assertEquals(found, Pattern.compile("`(\\w+)`").matcher(section).results().map(name -> name.group(1)).collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void the_server_is_configured_to_reach_nothing_but_the_database_and_the_relay() throws IOException {
        String configuration = Files.readString(Path.of("deploy/server/configure.cli")) + Files.readString(Path.of("deploy/server/tls.cli"));
        assertFalse(configuration.contains("directory-listing"), "Directories are listed by nobody, as the server has it");
        List<String> reaching = configuration.lines().filter(line -> !line.startsWith("#") && line.matches(".*(https?://|outbound-socket-binding=\\w+:add|outbound-socket-binding=[\\w-]+:add|connection-url=|\"host\"=|reverse-proxy|modcluster|otlp|oidc|syslog|ldap).*")).toList();
        assertEquals(List.of("data-source=Apostil:add", "custom=smtp:add"), reaching.stream().map(line -> line.replaceAll(".*/([^/(]+:add)\\(.*", "$1")).toList());
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
