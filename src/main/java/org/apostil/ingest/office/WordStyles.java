package org.apostil.ingest.office;

import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import org.apostil.source.BlockKind;

/** What the styles of a Word document make of a paragraph (ISO/IEC 29500-1, 17.7), and the language they are set in. */
final class WordStyles {

    private static final class Style {

        private String name = "";
        private String base;
        private boolean outlined;
        private String list;
    }

    private static final int DEEPEST = 20;

    private final Map<String, Style> styles = new HashMap<>();
    private Style current;
    private String language;

    static WordStyles of(Parts parts) throws IOException {
        WordStyles styles = new WordStyles();
        parts.read("word/styles.xml", styles::read);
        return styles;
    }

    private void read(XMLStreamReader xml) {
        if (xml.getEventType() != XMLStreamConstants.START_ELEMENT) {
            return;
        }
        String value = Word.value(xml, "val");
        switch (xml.getLocalName()) {
            case "style" -> {
                current = new Style();
                styles.put(Word.value(xml, "styleId"), current);
            }
            case "name" -> set(() -> current.name = value == null ? "" : value.toLowerCase(Locale.ROOT));
            case "basedOn" -> set(() -> current.base = value);
            case "outlineLvl" -> set(() -> current.outlined = Word.isHeadingLevel(value));
            case "numId" -> set(() -> current.list = value);
            case "lang" -> language = language == null ? value : language;
            default -> {
                // The rest is looks.
            }
        }
    }

    private void set(Runnable change) {
        if (current != null) {
            change.run();
        }
    }

    /** What a paragraph of that style is. */
    BlockKind kind(String styleId) {
        for (int depth = 0; depth < DEEPEST && styles.containsKey(styleId); depth++) {
            Style style = styles.get(styleId);
            if (style.outlined || style.name.matches("(heading|title|subtitle).*")) {
                return BlockKind.HEADING;
            }
            if (style.name.matches(".*(quote|quotation|block text).*")) {
                return BlockKind.QUOTATION;
            }
            styleId = style.base;
        }
        return BlockKind.PARAGRAPH;
    }

    /** The list that paragraphs of that style are items of; null where they are of none. */
    String list(String styleId) {
        for (int depth = 0; depth < DEEPEST && styles.containsKey(styleId); depth++) {
            if (styles.get(styleId).list != null) {
                return styles.get(styleId).list;
            }
            styleId = styles.get(styleId).base;
        }
        return null;
    }

    /** Of the whole document, as it says; may be null. */
    String language() {
        return language;
    }
}
