package org.apostil.source;

import org.apostil.platform.Coded;

/** What a block of a text is. */
public enum BlockKind implements Coded {
    HEADING("heading", "Heading"),
    PARAGRAPH("paragraph", "Paragraph"),
    QUOTATION("quotation", "Quotation"),
    LIST("list", "List"),
    /** A table as text: a line for each row, its cells parted by bars. */
    TABLE("table", "Table"),
    /** A footnote or endnote, after the text that refers to it. */
    FOOTNOTE("footnote", "Footnote"),
    /** Kept because the text is never altered, and set apart because nobody states it. */
    ADVERTISEMENT("advertisement", "Advertisement");

    private final String code;
    private final String words;

    BlockKind(String code, String words) {
        this.code = code;
        this.words = words;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String words() {
        return words;
    }
}
