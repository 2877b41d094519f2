package org.apostil.ingest.office;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import org.apostil.ingest.BlockWriter;
import org.apostil.source.BlockKind;

/** The text of an OpenDocument text (ISO/IEC 26300), as it reads with all tracked changes accepted. */
final class OpenText {

    /** What was deleted, what others wrote beside the text, and what a program makes of it again and again. */
    private static final Set<String> SILENT = Set.of("tracked-changes", "annotation", "annotation-end", "table-of-content", "alphabetical-index", "sequence-decls", "forms", "scripts",
        "font-face-decls", "automatic-styles", "object", "desc", "title", "binary-data", "ruby-text", "meta-field-data");
    private static final String[] SIGNS = {"•", "◦", "▪"};

    private static final class Paragraph {

        private final StringBuilder text = new StringBuilder();
        private final BlockKind kind;

        Paragraph(BlockKind kind) {
            this.kind = kind;
        }
    }

    private static final class OpenList {

        private final String style;
        private int items;
        private String sign = "";

        OpenList(String style) {
            this.style = style;
        }
    }

    private final OpenStyles styles;
    private final BlockWriter out;
    private final Deque<Paragraph> paragraphs = new ArrayDeque<>();
    private final Deque<OpenList> lists = new ArrayDeque<>();
    private final Deque<Rows> tables = new ArrayDeque<>();
    private final List<String> notes = new ArrayList<>();
    private StringBuilder note;
    private boolean tracked;
    private boolean commented;
    private boolean inText;
    private boolean inCitation;
    private int silent;

    OpenText(OpenStyles styles, BlockWriter out) {
        this.styles = styles;
        this.out = out;
    }

    /** The value of an attribute, whichever of its vocabularies it is of. */
    static String value(XMLStreamReader xml, String attribute) {
        for (int index = 0; index < xml.getAttributeCount(); index++) {
            if (xml.getAttributeLocalName(index).equals(attribute)) {
                return xml.getAttributeValue(index);
            }
        }
        return null;
    }

    boolean isTracked() {
        return tracked;
    }

    boolean isCommented() {
        return commented;
    }

    /** In the order in which the text refers to them. */
    List<String> notes() {
        return notes;
    }

    void read(XMLStreamReader xml) {
        switch (xml.getEventType()) {
            case XMLStreamConstants.START_ELEMENT -> {
                if (!inText) {
                    styles.read(xml);
                    inText = xml.getLocalName().equals("body");
                }
                start(xml);
            }
            case XMLStreamConstants.END_ELEMENT -> end(xml);
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> words(xml.getText());
            default -> {
                // Comments and instructions are no text.
            }
        }
    }

    private void words(String text) {
        if (silent == 0 && !inCitation && !paragraphs.isEmpty()) {
            paragraphs.peek().text.append(text.replaceAll("[ \\t\\r\\n]+", " "));
        }
    }

    private void start(XMLStreamReader xml) {
        String name = xml.getLocalName();
        if (silent > 0 || SILENT.contains(name)) {
            silent++;
            tracked |= name.equals("tracked-changes");
            commented |= name.equals("annotation");
            return;
        }
        switch (name) {
            case "h" -> paragraphs.push(new Paragraph(BlockKind.HEADING));
            case "p" -> paragraphs.push(new Paragraph(styles.kind(value(xml, "style-name"))));
            case "s" -> text(" ".repeat(count(value(xml, "c"))));
            case "tab" -> text("\t");
            case "line-break" -> text("\n");
            case "list" -> lists.push(new OpenList(value(xml, "style-name") == null && !lists.isEmpty() ? lists.peek().style : value(xml, "style-name")));
            case "list-item" -> beginItem();
            case "table" -> tables.push(new Rows());
            case "table-row" -> tables.stream().findFirst().ifPresent(Rows::beginRow);
            case "note-citation" -> inCitation = true;
            case "note-body" -> beginNote();
            default -> {
                // Spans, links and sections hold text as it is.
            }
        }
    }

    private void text(String signs) {
        if (!paragraphs.isEmpty() && !inCitation) {
            paragraphs.peek().text.append(signs);
        }
    }

    private static int count(String spaces) {
        return spaces != null && spaces.matches("\\d{1,3}") ? Integer.parseInt(spaces) : 1;
    }

    private void beginItem() {
        if (!lists.isEmpty()) {
            OpenList list = lists.peek();
            list.items++;
            list.sign = styles.isNumbered(list.style, lists.size()) ? list.items + ". " : SIGNS[Math.min(lists.size(), SIGNS.length) - 1] + " ";
        }
    }

    private void beginNote() {
        note = new StringBuilder();
        text("[" + (notes.size() + 1) + "]");
    }

    private void end(XMLStreamReader xml) {
        if (silent > 0) {
            silent--;
            return;
        }
        switch (xml.getLocalName()) {
            case "h", "p" -> endParagraph();
            case "list" -> lists.poll();
            case "table-cell" -> tables.stream().findFirst().ifPresent(Rows::endCell);
            case "table" -> endTable();
            case "note-citation" -> inCitation = false;
            case "note-body" -> {
                notes.add(note == null ? "" : note.toString());
                note = null;
            }
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
        String text = paragraph.text.toString().strip();
        if (note != null) {
            note.append(note.isEmpty() || text.isEmpty() ? "" : "\n").append(text);
        } else if (!tables.isEmpty()) {
            tables.peek().add(text);
        } else if (!lists.isEmpty() && paragraph.kind != BlockKind.HEADING && !text.isEmpty()) {
            out.block(BlockKind.LIST, lists.peek().sign + text);
            lists.peek().sign = "";
        } else {
            out.block(paragraph.kind, text);
        }
    }

    private void endTable() {
        Rows table = tables.poll();
        if (table == null) {
            return;
        }
        if (tables.isEmpty()) {
            out.block(BlockKind.TABLE, table.text());
        } else {
            tables.peek().add(table.text());
        }
    }
}
