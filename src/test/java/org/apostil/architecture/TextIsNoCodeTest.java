package org.apostil.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

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

/** What people type becomes no regular expression, no format and no name of a property: those are constants of the house, as its source shows. */
class TextIsNoCodeTest {

    private static final Path JAVA = Path.of("src/main/java/org/apostil");
    private static final Path SCRIPTS = Path.of("src/main/webapp/resources");

    /** A text, or a constant by its name, and nothing that is put to it but such. */
    private static final String CONSTANT = "(?:\"(?:[^\"\\\\\\n]|\\\\.)*\"|[A-Z][A-Z_0-9]+)(?:\\s*\\+\\s*(?:\"(?:[^\"\\\\\\n]|\\\\.)*\"|[A-Z][A-Z_0-9]+))*";

    /** Made of the words of a closed list. */
    private static final Set<String> OF_CLOSED_LISTS = Set.of("Lint.java: Pattern.compile(Arrays");

    /** Formats that come from elsewhere in the house: the fields of closed lists, an enumeration's, a constant that is handed on. */
    private static final Set<String> HANDED_ON = Set.of("Doing.java: verb.formatted(", "Doing.java: noun.formatted(", "OutlineRepository.java: sql.formatted(", "Finder.java: nobody.formatted(", "Refusal.java: words.formatted(");

    /** Their keys are the names that fields bear in pages of the house, or places in arrays of numbers. */
    private static final Set<String> KEYS_OF_THE_HOUSE = Set.of("typed.js", "keeping.js", "placing.js", "lanes.js", "shown.js", "interval-index.js", "by-hand.js", "segments.js");

    @Test
    void no_regular_expression_is_made_of_what_people_type() throws IOException {
        Pattern made = Pattern.compile("(?:Pattern\\.compile|(?<!TsvCells)\\.split|\\.matches|\\.replaceFirst)\\((?!\\s*(?:" + CONSTANT + "\\s*[,)]|\\)))\\s*\\w*"
            + "|\\.replaceAll\\((?!\\s*(?:" + CONSTANT + "\\s*[,)]|\\(?[\\w, ]+\\)? ->))\\s*\\w*");
        assertEquals(OF_CLOSED_LISTS, found(JAVA, ".java", made));
        assertEquals(Set.of("trimming.js: new RegExp(`^${STRAY}`", "trimming.js: new RegExp(`^${STRAY}$`"), found(SCRIPTS, ".js", Pattern.compile("\\bRegExp\\((?:`[^`]*`|[^)]*)")).stream()
            .map(one -> one.replace("js: RegExp", "js: new RegExp")).collect(Collectors.toSet()));
    }

    @Test
    void no_format_is_made_of_what_people_type() throws IOException {
        Pattern formatted = Pattern.compile("\\b[a-z]\\w*\\.formatted\\(|(?:String\\.format|\\.printf)\\((?:Locale\\.\\w+, )?+(?!" + CONSTANT + ")\\w*|MessageFormat");
        assertEquals(HANDED_ON, found(JAVA, ".java", formatted));
    }

    @Test
    void no_script_gives_an_object_a_property_of_a_name_that_was_sent() throws IOException {
        assertEquals(Set.of(), found(SCRIPTS, ".js", Pattern.compile("__proto__|\\.prototype\\b|setPrototypeOf|for \\((?:const|let) \\w+ in |\\bmerge\\(|extend\\(true")));
        assertEquals(KEYS_OF_THE_HOUSE, found(SCRIPTS, ".js", Pattern.compile("[\\w)]\\[[A-Za-z_.$()+ ]+\\] (?:\\?\\?)?= ")).stream().map(one -> one.replaceAll(":.*", "")).collect(Collectors.toSet()));
    }

    private static Set<String> found(Path under, String ending, Pattern pattern) throws IOException {
        try (Stream<Path> files = Files.walk(under)) {
            List<Path> sources = files.filter(file -> file.toString().endsWith(ending) && !file.toString().contains("/launch/")).toList();
            assertFalse(sources.isEmpty(), "there are files to look at");
            return sources.stream().flatMap(file -> pattern.matcher(text(file)).results().map(MatchResult::group).map(one -> file.getFileName() + ": " + one)).collect(Collectors.toCollection(TreeSet::new));
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
