package org.apostil.ingest.office;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;

/** The signs and numbers of lists in a Word document (ISO/IEC 29500-1, 17.9): those that it shows, without their ornaments. */
final class WordLists {

    private static final String[] SIGNS = {"•", "◦", "▪"};

    private final Map<String, String> formats = new HashMap<>();
    private final Map<String, String> definitions = new HashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();
    private String definition;
    private String level;
    private String list;

    static WordLists of(Parts parts) throws IOException {
        WordLists lists = new WordLists();
        parts.read("word/numbering.xml", lists::read);
        return lists;
    }

    private void read(XMLStreamReader xml) {
        if (xml.getEventType() != XMLStreamConstants.START_ELEMENT) {
            return;
        }
        switch (xml.getLocalName()) {
            case "abstractNum" -> definition = Word.value(xml, "abstractNumId");
            case "lvl" -> level = Word.value(xml, "ilvl");
            case "numFmt" -> formats.putIfAbsent(definition + "/" + level, String.valueOf(Word.value(xml, "val")));
            case "num" -> list = Word.value(xml, "numId");
            case "abstractNumId" -> definitions.put(list, Word.value(xml, "val"));
            default -> {
                // The rest is looks.
            }
        }
    }

    /** What stands before the next item of that list, with a blank after it; empty where nothing does. */
    String sign(String list, String level) {
        int depth = level != null && level.matches("\\d") ? Integer.parseInt(level) : 0;
        String format = formats.getOrDefault(definitions.get(list) + "/" + depth, "bullet");
        int number = counts.merge(list + "/" + depth, 1, Integer::sum);
        for (int deeper = depth + 1; deeper <= 9; deeper++) {
            counts.remove(list + "/" + deeper);
        }
        return switch (format) {
            case "none" -> "";
            case "bullet" -> SIGNS[Math.min(depth, SIGNS.length - 1)] + " ";
            case "lowerLetter" -> letter('a', number) + ". ";
            case "upperLetter" -> letter('A', number) + ". ";
            default -> number + ". ";
        };
    }

    private static String letter(char first, int number) {
        return String.valueOf((char) (first + (number - 1) % 26)).repeat(1 + (number - 1) / 26 % 5);
    }
}
