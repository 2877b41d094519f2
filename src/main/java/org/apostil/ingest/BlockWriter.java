package org.apostil.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apostil.platform.Problem;
import org.apostil.platform.Problem.Sort;
import org.apostil.source.Block;
import org.apostil.source.BlockKind;
import org.apostil.source.SourceText;

/**
 * Puts a text together block by block, for formats that are more than their text. Blocks stand apart by an empty line,
 * items of a list by a line end. What no text holds is left out and counted.
 */
public final class BlockWriter {

    /** The longest text, in UTF-16 units: whatever is longer has more bytes than a source may have. */
    private static final int LONGEST = SourceText.LONGEST;

    private final Bounds bounds;
    private final StringBuilder content = new StringBuilder();
    private final List<Block> blocks = new ArrayList<>();
    private int position;
    private int controls;
    private int marks;
    private String firstHeading;

    public BlockWriter(Bounds bounds) {
        this.bounds = bounds;
    }

    /**
     * Adds a block, unless there is nothing in it.
     *
     * @throws Problem when the text becomes longer than a source may be
     */
    public void block(BlockKind kind, String raw) {
        bounds.check();
        String text = cleaned(raw);
        if (text.isEmpty()) {
            return;
        }
        if ((long) content.length() + text.length() > LONGEST) {
            throw new Problem(Sort.TOO_LARGE, "Its text is longer than %,d bytes, which is the most that a source has. Split it into parts.".formatted(SourceText.LONGEST));
        }
        if (!blocks.isEmpty()) {
            String gap = kind == BlockKind.LIST && blocks.getLast().kind() == BlockKind.LIST ? "\n" : "\n\n";
            content.append(gap);
            position += gap.length();
        }
        int end = position + text.codePointCount(0, text.length());
        blocks.add(new Block(kind, position, end));
        content.append(text);
        position = end;
        if (kind == BlockKind.HEADING && firstHeading == null) {
            firstHeading = text;
        }
    }

    public boolean isEmpty() {
        return blocks.isEmpty();
    }

    /** What its first heading says. */
    public Optional<String> firstHeading() {
        return Optional.ofNullable(firstHeading);
    }

    /**
     * The text.
     *
     * @throws Problem when there is none
     */
    public SourceText text() {
        if (blocks.isEmpty()) {
            throw new Problem(Sort.NOT_TEXT, "There is no text in it.");
        }
        return new SourceText(content.toString(), blocks);
    }

    /** What was left out, for a person to know. */
    public List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        if (controls > 0) {
            remarks.add("%,d characters that no text holds (NUL, other control characters or halves of characters) were left out.".formatted(controls));
        }
        if (marks > 0) {
            remarks.add("%,d byte order marks in the middle of the text were left out.".formatted(marks));
        }
        return remarks;
    }

    private String cleaned(String raw) {
        StringBuilder clean = new StringBuilder(raw.length());
        for (int at = 0; at < raw.length();) {
            int sign = raw.codePointAt(at);
            at += Character.charCount(sign);
            if (sign == '\r') {
                clean.append(at < raw.length() && raw.charAt(at) == '\n' ? "" : "\n");
            } else if (sign == '\uFEFF') {
                marks++;
            } else if (sign < ' ' && sign != '\n' && sign != '\t' || sign == 0x7F || Character.getType(sign) == Character.SURROGATE) {
                controls++;
            } else {
                clean.appendCodePoint(sign);
            }
        }
        return stripped(clean);
    }

    /** Without the white space about it, the unbreakable too. */
    private static String stripped(CharSequence text) {
        int start = 0;
        int end = text.length();
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.subSequence(start, end).toString();
    }

    private static boolean isSpace(char sign) {
        return Character.isWhitespace(sign) || Character.isSpaceChar(sign);
    }
}
