package org.apostil.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What no page does, whoever writes it. */
class PagesTest {

    private static final Path PAGES = Path.of("src/main/webapp");

    @Test
    void no_page_shows_text_unescaped() throws IOException {
        assertEquals(List.of(), pagesWith("escape\\s*=\\s*\"false\""));
    }

    @Test
    void no_page_uses_the_ajax_that_a_strict_policy_breaks() throws IOException {
        assertEquals(List.of(), pagesWith("<f:ajax"));
    }

    @Test
    void no_page_holds_a_script_of_its_own() throws IOException {
        assertEquals(List.of(), pagesWith("<script(?![^>]*\\bsrc=)"));
    }

    /** A label or a message that names a field by the name of its form would find the form, and the message would never show. */
    @Test
    void no_label_or_message_is_for_a_form_instead_of_its_field() throws IOException {
        assertEquals(List.of(), pagesWith("(?s)<h:form id=\"(\\w+)\"(?:(?!</h:form>).)*\\bfor=\"\\1\""));
    }

    @Test
    void no_script_builds_markup_from_text() throws IOException {
        try (Stream<Path> files = Files.walk(PAGES.resolve("resources"))) {
            List<String> found = files.filter(file -> file.toString().endsWith(".js"))
                .filter(file -> matches(file, "innerHTML|outerHTML|insertAdjacentHTML|document\\.write|\\beval\\(")).map(Path::toString).toList();
            assertEquals(List.of(), found);
        }
    }

    private static List<String> pagesWith(String regex) throws IOException {
        try (Stream<Path> files = Files.walk(PAGES)) {
            List<Path> pages = files.filter(file -> file.toString().endsWith(".xhtml")).toList();
            assertFalse(pages.isEmpty(), "there are pages to look at");
            return pages.stream().filter(page -> matches(page, regex)).map(Path::toString).toList();
        }
    }

    private static boolean matches(Path file, String regex) {
        try {
            return Pattern.compile(regex).matcher(Files.readString(file)).find();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
