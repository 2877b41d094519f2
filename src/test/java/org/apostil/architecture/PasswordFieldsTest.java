package org.apostil.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How pages ask for passwords: masked, open to managers of passwords and to pasting, and without hints and questions beside them. */
class PasswordFieldsTest {

    private static final Path PAGES = Path.of("src/main/webapp");
    private static final Pattern FIELD = Pattern.compile("<(?:p|h):(\\w+)\\s[^>]*value=\"#\\{\\w+\\.(?:password|current|confirmation|\\w*[pP]assword)}\"[^>]*>");
    private static final Pattern ASKED = Pattern.compile("<(?:p|h):(?:input\\w*|password|select\\w*|autoComplete) id=\"(\\w+)\"");

    @Test
    void what_is_typed_is_masked_and_a_manager_of_passwords_knows_what_it_is() throws IOException {
        List<MatchResult> fields = files(".xhtml").flatMap(page -> FIELD.matcher(text(page)).results()).toList();
        assertTrue(fields.size() >= 8, fields.size() + " fields were found");
        for (MatchResult field : fields) {
            assertEquals("password", field.group(1), field.group());
            assertTrue(field.group().matches("(?s).*autocomplete=\"(current|new)-password\".*"), field.group());
            assertTrue(!field.group().contains("maxlength") && !field.group().contains("readonly"), field.group());
        }
    }

    @Test
    void nothing_stands_in_the_way_of_pasting() throws IOException {
        Pattern paste = Pattern.compile("onpaste|oncopy|onbeforeinput|['\"](?:paste|beforeinput)['\"]|oncontextmenu|autocomplete=\"off\"[^>]*password");
        assertEquals(List.of(), Stream.concat(files(".xhtml"), files(".js")).filter(file -> paste.matcher(text(file)).find()).toList());
    }

    @Test
    void who_signs_in_or_forgot_is_asked_for_a_name_a_password_a_code_and_for_no_secret_question() {
        Set<String> asked = Stream.of("identity/login", "identity/forgot", "identity/code", "setup", "join", "identity/account", "identity/two-step", "identity/sessions")
            .flatMap(page -> ASKED.matcher(text(PAGES.resolve(page + ".xhtml"))).results()).map(field -> field.group(1)).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(new TreeSet<>(Set.of("username", "displayName", "email", "password", "current", "code", "who")), asked);
    }

    @Test
    void no_hint_and_no_answer_has_a_place_in_the_database() throws IOException {
        try (Stream<Path> migrations = Files.list(Path.of("db/migrations"))) {
            assertEquals(List.of(), migrations.filter(migration -> Pattern.compile("(?i)\\b(password|secret|security)_(hint|question|answer|reminder)").matcher(text(migration)).find()).toList());
        }
    }

    private static Stream<Path> files(String ending) throws IOException {
        try (Stream<Path> files = Files.walk(PAGES)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList().stream();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
