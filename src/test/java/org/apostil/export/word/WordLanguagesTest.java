package org.apostil.export.word;

import static org.apostil.export.word.WordFile.W;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apostil.export.AnnotatedReport;
import org.apostil.export.WholeReport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

/** Which language Word takes words for (ECMA-376, 17.3.2.20): the source's own, and the document's English where nothing is said. */
class WordLanguagesTest {

    @ParameterizedTest
    @ValueSource(strings = {"az", "ru", "fa"})
    void words_of_the_source_are_in_its_language_and_the_rest_in_english(String language) {
        AnnotatedReport report = WholeReport.in(language);
        WordFile file = WordFile.of(report);
        Element body = file.part("/word/document.xml").getDocumentElement();
        for (String line : report.sources().getFirst().text().content().split("\n")) {
            assertEquals(Set.of(language), languages(body, line), line);
        }
        for (String said : List.of("I did not.", "Advertising in the source", "Method and vocabularies")) {
            assertEquals(Set.of("en"), languages(body, said), said);
        }
        for (String said : List.of("Remark 1 on it.", "They meet before the year ends.", "Is it so?", "Well seen.")) {
            assertEquals(Set.of("en"), languages(file.part("/word/comments.xml").getDocumentElement(), said), said);
        }
    }

    /** Of all runs of the paragraphs that hold these words and no others but quotation marks. */
    private static Set<String> languages(Element within, String said) {
        Set<String> languages = new TreeSet<>();
        for (Element paragraph : WordFile.elements(within, W, "p")) {
            String text = String.join("", WordFile.elements(paragraph, W, "t").stream().map(Element::getTextContent).toList());
            boolean whole = text.equals(said) || text.equals("“" + said + "”") || said.matches("\\p{ASCII}*") && text.contains(said);
            if (whole && !style(paragraph).startsWith("TOC")) {
                WordFile.elements(paragraph, W, "r").stream().filter(run -> !WordFile.elements(run, W, "t").isEmpty()).forEach(run -> languages.add(language(run)));
            }
        }
        assertFalse(languages.isEmpty(), said);
        return languages;
    }

    private static String style(Element paragraph) {
        return WordFile.elements(paragraph, W, "pStyle").getFirst().getAttributeNS(W, "val");
    }

    private static String language(Element run) {
        List<Element> said = WordFile.elements(run, W, "lang");
        if (said.isEmpty()) {
            return "en";
        }
        return said.getFirst().hasAttributeNS(W, "bidi") ? said.getFirst().getAttributeNS(W, "bidi") : said.getFirst().getAttributeNS(W, "val");
    }
}
