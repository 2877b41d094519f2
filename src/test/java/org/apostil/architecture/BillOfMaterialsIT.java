package org.apostil.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What Apostil is made of is listed: by Maven at each build, and by hand what came without it. */
class BillOfMaterialsIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path LICENCES = Path.of("docs/licences.md");

    @Test
    void every_library_of_the_build_is_listed_with_its_licence() throws IOException {
        JsonNode bill = JSON.readTree(Path.of("target/apostil-bom.json").toFile());
        assertEquals("CycloneDX", bill.path("bomFormat").asText());
        Map<String, String> listed = new TreeMap<>();
        for (JsonNode each : bill.path("components")) {
            listed.put(each.path("group").asText() + ":" + each.path("name").asText().replaceFirst("binaries-.*", "binaries"), licences(each));
        }
        assertTrue(listed.keySet().containsAll(List.of("org.primefaces:primefaces", "org.apache.poi:poi-ooxml", "org.postgresql:postgresql", "org.jsoup:jsoup")), listed::toString);
        Map<String, String> written = written();
        assertEquals(new TreeSet<>(listed.keySet()), new TreeSet<>(written.keySet()), () -> "docs/licences.md is to say:\n"
            + listed.entrySet().stream().map(each -> "| `%s` | %s |".formatted(each.getKey(), each.getValue())).collect(Collectors.joining("\n")));
        assertFalse(written.containsValue(""), written::toString);
    }

    @Test
    void every_font_is_listed_and_is_the_one_that_is_listed() throws Exception {
        Map<String, String> listed = new TreeMap<>();
        for (JsonNode each : JSON.readTree(Path.of("src/main/sbom/bundled.cdx.json").toFile()).path("components")) {
            assertFalse(licences(each).isEmpty(), each::toString);
            each.path("components").forEach(file -> listed.put(file.path("name").asText(), file.at("/hashes/0/content").asText()));
        }
        Map<String, String> there = new TreeMap<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
            for (Path file : files.filter(each -> each.toString().matches(".*\\.(ttf|otf|woff2?)")).toList()) {
                there.put(file.toString(), HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file))));
            }
        }
        assertEquals(there, listed);
    }

    @Test
    void the_server_that_is_listed_is_the_one_that_is_built_with() throws IOException {
        String version = Files.readString(Path.of("pom.xml")).replaceAll("(?s).*<wildfly.version>(.*?)</wildfly.version>.*", "$1");
        assertTrue(Files.readString(Path.of("src/main/sbom/bundled.cdx.json")).contains("wildfly-dist@" + version), version);
    }

    private static Map<String, String> written() throws IOException {
        Map<String, String> rows = new TreeMap<>();
        for (String line : Files.readAllLines(LICENCES)) {
            if (line.startsWith("| `")) {
                String[] cells = line.split("\\|");
                rows.put(cells[1].replace("`", "").strip(), cells[2].strip());
            }
        }
        return rows;
    }

    private static String licences(JsonNode component) {
        List<String> names = new ArrayList<>();
        component.path("licenses").forEach(each -> names.add(each.has("expression") ? each.path("expression").asText()
            : each.at("/license/id").asText(each.at("/license/name").asText())));
        return String.join(", ", names);
    }
}
