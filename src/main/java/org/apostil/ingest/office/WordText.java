package org.apostil.ingest.office;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import org.apostil.ingest.BlockWriter;
import org.apostil.source.BlockKind;

/**
 * The text of one part of a Word document, as it reads with all tracked changes accepted. Text boxes follow the paragraph that
 * they hang on.
 */
final class WordText {

    /** What is deleted or moved away, formulas' and fields' inner workings, and the second of two ways to say the same. */
    private static final Set<String> SILENT = Set.of("del", "moveFrom", "instrText", "delText", "Fallback", "rPrChange", "pPrChange", "sectPrChange", "tblPrChange", "tcPrChange", "trPrChange");

    /** A paragraph that is being read. */
    private static final class Paragraph {

        private final StringBuilder text = new StringBuilder();
        private String style;
        private String list;
        private String level;
        private boolean outlined;
    }

    /** A paragraph of a text box, until the one that it hangs on was written. */
    private record Waiting(BlockKind kind, String text) {
    }

    private final WordStyles styles;
    private final WordLists lists;
    private final BlockWriter out;
    private final Map<String, Integer> references;
    private final Deque<Paragraph> paragraphs = new ArrayDeque<>();
    private final Deque<Rows> tables = new ArrayDeque<>();
    private final List<Waiting> boxes = new ArrayList<>();
    private final StringBuilder note = new StringBuilder();
    private final Map<Integer, String> notes = new TreeMap<>();
    private String noteId;
    private boolean inProperties;
    private boolean tracked;
    private boolean reading;
    private int silent;

    /** @param references notes in the order in which they are referred to, by kind and id; numbers from 1 */
    WordText(WordStyles styles, WordLists lists, BlockWriter out, Map<String, Integer> references) {
        this.styles = styles;
        this.lists = lists;
        this.out = out;
        this.references = references;
    }

    boolean isTracked() {
        return tracked;
    }

    void read(XMLStreamReader xml) {
        switch (xml.getEventType()) {
            case XMLStreamConstants.START_ELEMENT -> start(xml);
            case XMLStreamConstants.END_ELEMENT -> end(xml);
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> characters(xml);
            default -> {
                // Comments and instructions are no text.
            }
        }
    }

    private void characters(XMLStreamReader xml) {
        if (reading && silent == 0 && !paragraphs.isEmpty()) {
            paragraphs.peek().text.append(xml.getText());
        }
    }

    private void start(XMLStreamReader xml) {
        String name = xml.getLocalName();
        if (silent > 0 || SILENT.contains(name)) {
            silent++;
            tracked |= name.equals("del") || name.equals("moveFrom");
            return;
        }
        if (!Word.is(xml)) {
            return;
        }
        Paragraph paragraph = paragraphs.peek();
        switch (name) {
            case "p" -> paragraphs.push(new Paragraph());
            case "t" -> reading = true;
            case "tbl" -> tables.push(new Rows());
            case "tr" -> beginRow();
            case "ins", "moveTo" -> tracked = true;
            case "footnote", "endnote" -> beginNote(name, xml);
            default -> {
                if (paragraph != null) {
                    inParagraph(name, xml, paragraph);
                }
            }
        }
    }

    private void inParagraph(String name, XMLStreamReader xml, Paragraph paragraph) {
        switch (name) {
            case "pPr" -> inProperties = true;
            case "pStyle" -> paragraph.style = Word.value(xml, "val");
            case "outlineLvl" -> paragraph.outlined = Word.isHeadingLevel(Word.value(xml, "val"));
            case "numId" -> paragraph.list = Word.value(xml, "val");
            case "ilvl" -> paragraph.level = Word.value(xml, "val");
            case "tab" -> paragraph.text.append(inProperties ? "" : "\t");
            case "br", "cr" -> paragraph.text.append('\n');
            case "noBreakHyphen" -> paragraph.text.append('\u2011');
            case "softHyphen" -> paragraph.text.append('\u00AD');
            case "footnoteReference" -> refer("footnote", xml, paragraph);
            case "endnoteReference" -> refer("endnote", xml, paragraph);
            default -> {
                // Looks, and what holds runs.
            }
        }
    }

    private void refer(String kind, XMLStreamReader xml, Paragraph paragraph) {
        int number = references.computeIfAbsent(kind + Word.value(xml, "id"), first -> references.size() + 1);
        paragraph.text.append('[').append(number).append(']');
    }

    private void end(XMLStreamReader xml) {
        if (silent > 0) {
            silent--;
            return;
        }
        if (!Word.is(xml)) {
            return;
        }
        switch (xml.getLocalName()) {
            case "t" -> reading = false;
            case "pPr" -> inProperties = false;
            case "p" -> endParagraph();
            case "tc" -> endCell();
            case "tbl" -> endTable();
            case "footnote", "endnote" -> endNote();
            default -> {
                // Nothing ends that holds text of its own.
            }
        }
    }

    private void endParagraph() {
        if (paragraphs.isEmpty()) {
            return;
        }
        Paragraph paragraph = paragraphs.pop();
        String text = paragraph.text.toString();
        if (noteId != null) {
            note.append(note.isEmpty() || text.isBlank() ? "" : "\n").append(text.strip());
        } else if (!tables.isEmpty()) {
            tables.peek().add(text);
        } else if (!paragraphs.isEmpty()) {
            boxes.add(new Waiting(kind(paragraph), text));
        } else {
            write(paragraph, text);
            boxes.forEach(box -> out.block(box.kind(), box.text()));
            boxes.clear();
        }
    }

    private void write(Paragraph paragraph, String text) {
        BlockKind kind = kind(paragraph);
        String list = paragraph.list != null ? paragraph.list : styles.list(paragraph.style);
        if (kind == BlockKind.HEADING || list == null || list.equals("0") || text.isBlank()) {
            out.block(kind, text);
        } else {
            out.block(BlockKind.LIST, lists.sign(list, paragraph.level) + text.strip());
        }
    }

    private BlockKind kind(Paragraph paragraph) {
        return paragraph.outlined ? BlockKind.HEADING : styles.kind(paragraph.style);
    }

    private void beginRow() {
        if (!tables.isEmpty()) {
            tables.peek().beginRow();
        }
    }

    private void endCell() {
        if (!tables.isEmpty()) {
            tables.peek().endCell();
        }
    }

    private void endTable() {
        if (tables.isEmpty()) {
            return;
        }
        String text = tables.pop().text();
        if (tables.isEmpty()) {
            out.block(BlockKind.TABLE, text);
        } else {
            tables.peek().add(text.replace('\n', ' '));
        }
    }

    private void beginNote(String kind, XMLStreamReader xml) {
        noteId = kind + Word.value(xml, "id");
        note.setLength(0);
    }

    private void endNote() {
        Integer number = references.get(noteId);
        if (number != null) {
            notes.put(number, note.toString());
        }
        noteId = null;
    }

    /** The notes that were read and are referred to, by their numbers. */
    Map<Integer, String> notes() {
        return notes;
    }
}
