package org.apostil.export.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apostil.export.AnnotatedReport;

/** What the document would show as U+FFFD, in sentences for whoever has it made: the report says it too, but then it is made. */
final class Unshown {

    private static final int NAMED = 12;

    private Unshown() {
    }

    /** A sentence for each script that the fonts lack, and one for what is damaged; empty where all can be shown. */
    static List<String> in(AnnotatedReport report) {
        Legible legible = new Legible();
        ReportXhtml.write(report, "", legible);
        List<String> sentences = new ArrayList<>();
        Map<String, List<Integer>> lacking = legible.withoutGlyph().stream().collect(Collectors.groupingBy(Unshown::script, TreeMap::new, Collectors.toList()));
        lacking.forEach((script, characters) -> sentences.add(sentence(script, characters)));
        int damaged = legible.controls().size();
        if (damaged > 0) {
            sentences.add("%s would show as \uFFFD in the PDF. They stand in the source like that; look there what they should be."
                .formatted(Words.count(damaged, "control or damaged character", "different control or damaged characters")));
        }
        return sentences;
    }

    private static String sentence(String script, List<Integer> characters) {
        String named = characters.stream().limit(NAMED).map(Character::toString).collect(Collectors.joining(", "));
        String more = characters.size() > NAMED ? " and %d more".formatted(characters.size() - NAMED) : "";
        return "%s would show as \uFFFD in the PDF, whose fonts lack %s: %s%s. The web page and the Word document keep %2$s."
            .formatted(Words.count(characters.size(), script + " character", "different " + script + " characters"), characters.size() == 1 ? "it" : "them", named, more);
    }

    private static String script(int character) {
        return switch (Character.UnicodeScript.of(character)) {
            case HAN -> "Chinese";
            case HIRAGANA, KATAKANA -> "Japanese";
            case HANGUL -> "Korean";
            case COMMON, INHERITED, UNKNOWN -> "further";
            case Character.UnicodeScript other -> {
                String name = other.name().replace('_', ' ').toLowerCase(Locale.ROOT);
                yield Character.toUpperCase(name.charAt(0)) + name.substring(1);
            }
        };
    }
}
