package org.apostil.export.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apostil.export.AnnotatedReport;
import org.apostil.export.WholeReport;
import org.apostil.export.pdf.PdfStructure.Element;
import org.apostil.project.HandlingMark;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which language those hear who have a report read to them (ISO 32000-1, 14.9.2): the source's own of its words, English of the rest. */
class LanguagesTest {

    @ParameterizedTest
    @ValueSource(strings = {"az", "ru"})
    void words_of_the_source_are_in_its_language_wherever_they_are_quoted(String language) {
        AnnotatedReport report = WholeReport.in(language);
        Element root = PdfStructure.of(ReportPdf.of(report));
        for (String line : report.sources().getFirst().text().content().split("\n")) {
            assertEquals(Set.of(language), languages(root, line), line);
        }
        assertEquals(Set.of(language), languages(root, report.sources().getFirst().title()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"az", "ru", "fa"})
    void notes_and_all_that_the_report_says_itself_are_in_english(String language) {
        Element root = PdfStructure.of(ReportPdf.of(WholeReport.in(language)));
        for (String said : List.of("Remark 1 on it.", "Remark 4 on it.", "They meet before the year ends.", "Is it so?", "I did not.", "Well seen.", "Method and vocabularies",
            "Advertising in the source, kept because the text is never altered", "Claim", "[1a]")) {
            assertEquals(Set.of("en"), languages(root, said), said);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"az", "ru", "fa"})
    void every_source_of_several_has_its_own(String language) {
        Element root = PdfStructure.of(ReportPdf.of(WholeReport.marked(HandlingMark.CLEAR)));
        List<Element> inIt = words(root).stream().filter(one -> one.language().equals(language)).toList();
        String letters = inIt.stream().map(Element::said).collect(Collectors.joining());
        assertTrue(letters.matches(switch (language) {
            case "az" -> "(?s).*Danışıqlar davam edir.*";
            case "ru" -> "(?s).*Переговоры продолжаются.*";
            default -> "(?s).*\\p{InArabicPresentationForms-B}.*";
        }), letters);
        Set<Character.UnicodeScript> scripts = words(root).stream().filter(one -> one.language().equals("en")).flatMapToInt(one -> one.said().codePoints()).filter(Character::isLetter)
            .mapToObj(Character.UnicodeScript::of).collect(Collectors.toSet());
        assertEquals(Set.of(Character.UnicodeScript.LATIN), scripts);
    }

    /** Of all words of the document in which these stand, in whatever case. */
    private static Set<String> languages(Element root, String said) {
        String wanted = said.equals("[1a]") ? said : PdfText.bare(said).toLowerCase();
        Set<String> found = root.all().filter(one -> !one.kids().isEmpty() && one.kids().stream().allMatch(kid -> kid.said() != null))
            .filter(one -> one.kids().stream().map(Element::said).collect(Collectors.joining()).replaceAll("\\s+", "").toLowerCase().contains(wanted))
            .flatMap(one -> one.kids().stream()).map(Element::language).collect(Collectors.toSet());
        return found;
    }

    private static List<Element> words(Element root) {
        return root.all().filter(one -> one.said() != null).toList();
    }
}
