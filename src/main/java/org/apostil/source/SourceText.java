package org.apostil.source;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.apostil.platform.Problem;

/**
 * The unaltered text of a source version with its blocks.
 *
 * <p>{@snippet :
 * SourceText text = SourceText.of("He said so.\nShe did not.");
 * text.blocks().size();        // 2
 * text.span(3, 7).exact();     // "said"
 * }
 *
 * @param content the text, exactly as it came
 * @param blocks  in document order, without overlap
 */
public record SourceText(String content, List<Block> blocks) {

    /** How many code points of context a span keeps on either side. */
    public static final int CONTEXT = 32;

    /** The longest text of a source, in bytes of UTF-8. */
    public static final int LONGEST = PlainText.LONGEST;

    public SourceText {
        blocks = List.copyOf(blocks);
    }

    /**
     * Reads plain text: where blank lines stand between its paragraphs they part them, and a line end inside a
     * paragraph is kept as it is; else every line is a paragraph of its own.
     */
    public static SourceText of(String content) {
        return new SourceText(content, Paragraphs.of(content));
    }

    /**
     * The text, if a source can have it as it is.
     *
     * @throws Problem when it is empty or too long, or holds what a text does not
     */
    public static String checked(String content) {
        return PlainText.check(content);
    }

    /** The same text with the block at {@code index}, from 0, being of another kind. */
    public SourceText withBlock(int index, BlockKind kind) {
        List<Block> changed = new ArrayList<>(blocks);
        Block block = changed.get(index);
        changed.set(index, new Block(kind, block.start(), block.end()));
        return new SourceText(content, changed);
    }

    /** How many code points the text has. */
    public int length() {
        return CodePoints.length(content);
    }

    /** What a block says. */
    public String text(Block block) {
        return CodePoints.slice(content, block.start(), block.end());
    }

    /**
     * The span from {@code start} to before {@code end}, in code points, with its quotation and context.
     *
     * @throws Problem when it is empty or lies outside the text
     */
    public Span span(int start, int end) {
        int length = length();
        if (start < 0 || end > length || start >= end) {
            throw SpanProblem.outside(start, end, length);
        }
        int before = Math.max(0, start - CONTEXT);
        String around = CodePoints.slice(content, before, Math.min(length, end + CONTEXT));
        return new Span(start, end, CodePoints.slice(around, start - before, end - before),
            CodePoints.slice(around, 0, start - before),
            CodePoints.slice(around, end - before, CodePoints.length(around)));
    }

    /**
     * The same, checked against the quotation that whoever made the span believes to stand there.
     *
     * @throws Problem when the text has other words there
     */
    public Span span(int start, int end, String quotation) {
        Span span = span(start, end);
        if (!span.exact().equals(quotation)) {
            throw SpanProblem.mismatch(span, quotation);
        }
        return span;
    }

    /** SHA-256 (FIPS 180-4) of the text in UTF-8, as 64 lower-case hexadecimal digits. */
    public String sha256() {
        try {
            byte[] utf8 = content.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(utf8));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
