package org.apostil.ingest.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apostil.ingest.BlockWriter;
import org.apostil.source.BlockKind;

/**
 * Paragraphs out of lines: what is set larger than the text is a heading, what stands at the edge of many pages is left out, a
 * word divided at the end of a line is one word, and a sentence goes on over the end of a page.
 */
final class PdfParagraphs {

    /** From so much larger than the text on, a line is a heading. */
    private static final float HEADING = 1.15f;
    private static final int LONGEST_HEADING = 250;
    /** On so many pages, of all, a line stands at the edge that is no text. */
    private static final int LEAST_PAGES = 3;
    private static final double MOST_PAGES = 0.5;

    private static final Pattern DIVIDED = Pattern.compile(".*\\p{Ll}[-\u2010\u00AD]");
    private static final Pattern ITEM = Pattern.compile("^[•◦▪‣·–]\\s+\\S.*|^\\(?\\d{1,3}[.)]\\s+\\S.*", Pattern.DOTALL);
    private static final Pattern ENDED = Pattern.compile(".*[.!?:;…։。]['\")\\]»”’]*", Pattern.DOTALL);

    private final List<Page> pages;
    private final float usual;
    private final Map<String, Integer> edges = new HashMap<>();
    private final StringBuilder paragraph = new StringBuilder();
    private boolean heading;
    private float headingSize;
    private int leftOut;
    private int joined;

    PdfParagraphs(List<Page> pages) {
        this.pages = pages;
        this.usual = usual(pages);
        if (pages.size() >= LEAST_PAGES) {
            pages.stream().filter(page -> !page.lines().isEmpty())
                .forEach(page -> edgesOf(page).stream().map(PdfParagraphs::withoutNumbers).distinct().forEach(line -> edges.merge(line, 1, Integer::sum)));
        }
    }

    void write(BlockWriter out) {
        for (Page page : pages) {
            boolean first = true;
            for (Page.Line line : page.lines()) {
                if (isRunning(page, line)) {
                    leftOut++;
                } else {
                    line(line, first, out);
                    first = false;
                }
            }
        }
        end(out);
    }

    /** What a person should know of what was done. */
    List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        if (leftOut > 0) {
            remarks.add("%,d running heads and page numbers were left out.".formatted(leftOut));
        }
        if (joined > 0) {
            remarks.add("%,d words divided at the end of a line were put together.".formatted(joined));
        }
        return remarks;
    }

    private void line(Page.Line line, boolean firstOfPage, BlockWriter out) {
        boolean isHeading = line.size() >= usual * HEADING && line.text().length() <= LONGEST_HEADING && line.text().chars().anyMatch(Character::isLetter);
        boolean goesOn = firstOfPage && !heading && !isHeading && !paragraph.isEmpty() && !ENDED.matcher(paragraph).matches() && !ITEM.matcher(line.text()).matches();
        boolean sameHeading = heading && isHeading && Math.abs(line.size() - headingSize) < 0.1 && !firstOfPage && paragraph.length() < LONGEST_HEADING;
        if (isHeading ? !sameHeading : heading || line.begins() && !goesOn || ITEM.matcher(line.text()).matches()) {
            end(out);
        }
        heading = isHeading;
        headingSize = line.size();
        add(line.text());
    }

    private void add(String text) {
        if (!paragraph.isEmpty() && DIVIDED.matcher(lastWord()).matches() && Character.isLowerCase(text.codePointAt(0))) {
            paragraph.setLength(paragraph.length() - 1);
            joined++;
        } else if (!paragraph.isEmpty()) {
            paragraph.append(' ');
        }
        paragraph.append(text);
    }

    private String lastWord() {
        return paragraph.substring(Math.max(0, Math.max(paragraph.lastIndexOf(" "), paragraph.length() - 100)));
    }

    private void end(BlockWriter out) {
        String text = paragraph.toString();
        out.block(heading ? BlockKind.HEADING : ITEM.matcher(text).matches() ? BlockKind.LIST : BlockKind.PARAGRAPH, text);
        paragraph.setLength(0);
        heading = false;
    }

    private boolean isRunning(Page page, Page.Line line) {
        if (pages.size() < LEAST_PAGES || !edgesOf(page).contains(line.text())) {
            return false;
        }
        return edges.getOrDefault(withoutNumbers(line.text()), 0) > Math.max(LEAST_PAGES - 1, pages.size() * MOST_PAGES);
    }

    private static List<String> edgesOf(Page page) {
        return List.of(page.lines().getFirst().text(), page.lines().getLast().text());
    }

    private static String withoutNumbers(String line) {
        return line.replaceAll("\\d+|\\b[ivxlc]+\\b", "#");
    }

    /** The size that most letters have. */
    private static float usual(List<Page> pages) {
        Map<Float, Integer> letters = new TreeMap<>();
        pages.forEach(page -> page.lines().forEach(line -> letters.merge(line.size(), line.text().length(), Integer::sum)));
        return letters.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey).orElse(0f);
    }
}
