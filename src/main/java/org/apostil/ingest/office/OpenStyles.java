package org.apostil.ingest.office;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import org.apostil.source.BlockKind;

/** What the styles of an OpenDocument text make of a paragraph or a list (ISO/IEC 26300), and the language they are set in. */
final class OpenStyles {

    private static final int DEEPEST = 20;

    private final Map<String, String> parents = new HashMap<>();
    private final Set<String> numbered = new HashSet<>();
    private String list;
    private String language;
    private boolean isDefault;

    static OpenStyles of(Parts parts) throws IOException {
        OpenStyles styles = new OpenStyles();
        parts.read("styles.xml", styles::read);
        return styles;
    }

    /** The styles that a document has of its own stand in the part of its text, before it. */
    void read(XMLStreamReader xml) {
        if (xml.getEventType() != XMLStreamConstants.START_ELEMENT) {
            return;
        }
        switch (xml.getLocalName()) {
            case "default-style" -> isDefault = "paragraph".equals(OpenText.value(xml, "family"));
            case "style" -> {
                isDefault = false;
                if (OpenText.value(xml, "parent-style-name") != null) {
                    parents.put(OpenText.value(xml, "name"), OpenText.value(xml, "parent-style-name"));
                }
            }
            case "text-properties" -> {
                String code = OpenText.value(xml, "language");
                if (isDefault && language == null && code != null) {
                    language = OpenText.value(xml, "country") == null ? code : code + "-" + OpenText.value(xml, "country");
                }
            }
            case "list-style" -> list = OpenText.value(xml, "name");
            case "list-level-style-number" -> numbered.add(list + "/" + OpenText.value(xml, "level"));
            default -> {
                // The rest is looks.
            }
        }
    }

    BlockKind kind(String style) {
        for (int depth = 0; depth < DEEPEST && style != null; depth++) {
            if (style.matches("(Title|Subtitle|Heading).*")) {
                return BlockKind.HEADING;
            }
            if (style.matches("(Quot|Block_20_Quot).*")) {
                return BlockKind.QUOTATION;
            }
            style = parents.get(style);
        }
        return BlockKind.PARAGRAPH;
    }

    /** @param level from 1 */
    boolean isNumbered(String listStyle, int level) {
        return numbered.contains(listStyle + "/" + level);
    }

    /** Of the whole document; null where it says none. */
    String language() {
        return language;
    }
}
