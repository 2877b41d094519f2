package org.apostil.source;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the paragraphs of a plain text: where blank lines stand between its lines they part them, and a line end inside a
 * paragraph is kept as it is; else every line is a paragraph of its own. Takes time in proportion to the text's length,
 * whatever stands in it.
 */
final class Paragraphs {

    /** CR LF is one line end, not a blank line between two. */
    private static final Pattern LINE_END = Pattern.compile("\\r\\n|\\r|\\n|\\z");

    /** A line that is not blank, in UTF-16 units, and whether a blank one stands between it and the one before. */
    private record Line(int start, int end, boolean afterBlank) {
    }

    private Paragraphs() {
    }

    static List<Block> of(String content) {
        List<Line> lines = lines(content);
        boolean parted = lines.stream().anyMatch(Line::afterBlank);
        return blocks(content, parted ? paragraphs(content, lines) : lines);
    }

    private static List<Line> lines(String content) {
        List<Line> lines = new ArrayList<>();
        Matcher end = LINE_END.matcher(content);
        boolean blank = false;
        for (int start = 0; start < content.length() && end.find(start); start = end.end()) {
            if (isBlank(content, start, end.start())) {
                blank = !lines.isEmpty();
            } else {
                lines.add(new Line(start, end.start(), blank));
                blank = false;
            }
        }
        return lines;
    }

    /** Lines that no blank one parts, together, without the space before and after them. */
    private static List<Line> paragraphs(String content, List<Line> lines) {
        List<Line> paragraphs = new ArrayList<>();
        for (int first = 0, next; first < lines.size(); first = next) {
            next = first + 1;
            while (next < lines.size() && !lines.get(next).afterBlank()) {
                next++;
            }
            int start = lines.get(first).start();
            int end = lines.get(next - 1).end();
            while (Character.isWhitespace(content.charAt(start))) {
                start++;
            }
            while (Character.isWhitespace(content.charAt(end - 1))) {
                end--;
            }
            paragraphs.add(new Line(start, end, true));
        }
        return paragraphs;
    }

    private static List<Block> blocks(String content, List<Line> found) {
        List<Block> blocks = new ArrayList<>(found.size());
        int utf16 = 0;
        int position = 0;
        for (Line line : found) {
            int start = position + content.codePointCount(utf16, line.start());
            int end = start + content.codePointCount(line.start(), line.end());
            blocks.add(new Block(BlockKind.PARAGRAPH, start, end));
            utf16 = line.end();
            position = end;
        }
        return blocks;
    }

    private static boolean isBlank(String content, int start, int end) {
        return content.subSequence(start, end).chars().allMatch(Character::isWhitespace);
    }
}
