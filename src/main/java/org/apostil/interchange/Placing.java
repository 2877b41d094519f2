package org.apostil.interchange;

import java.nio.charset.StandardCharsets;
import org.apostil.platform.Problem;
import org.apostil.platform.Text;
import org.apostil.source.IndexedText;
import org.apostil.source.Span;

/**
 * Finds passages of a file in a source's text: at their position where the file carries the same text or the quotation stands
 * there, else by quotation with what stands around it. What would fit in several places is not placed.
 */
final class Placing {

    private static final int SHOWN = 60;

    /**
     * A passage that was placed, or why it was not.
     *
     * @param span   null where it was not placed
     * @param remark what is to be said of how it was placed, or why it was not and what to do; null where there is nothing to say
     */
    record Placed(Span span, String remark) {

        boolean found() {
            return span != null;
        }
    }

    private final IndexedText text;
    private final IndexedText theirs;
    private final boolean same;
    private final Haystack exactly;
    private Haystack loosely;

    /** @param fileText the text that the file carries; null where it carries none */
    Placing(IndexedText text, String fileText) {
        this.text = text;
        theirs = fileText == null ? null : new IndexedText(fileText);
        same = fileText != null && isSame(fileText, text.content());
        exactly = Haystack.of(text.content());
    }

    /** Letter for letter, where a space may be a line break: some formats do not keep which stands between sentences or at the end. */
    private static boolean isSame(String file, String text) {
        int common = Math.min(file.length(), text.length());
        for (int i = 0; i < common; i++) {
            if (file.charAt(i) != text.charAt(i) && !(Character.isWhitespace(file.charAt(i)) && Character.isWhitespace(text.charAt(i)))) {
                return false;
            }
        }
        return file.substring(common).isBlank() && text.substring(common).isBlank();
    }

    Placed place(Quote quote) {
        Quote given = quote.start() != null && quote.end() != null && theirs != null ? quoted(quote) : quote;
        if (given.start() != null && (given.start() < 0 || given.end() == null || given.end() <= given.start())) {
            return lost("It is said to stand from %s to %s, which is no passage. Correct it in the file.".formatted(given.start(), given.end()));
        }
        if (given.exact() == null || given.exact().isEmpty()) {
            return lost(given.start() == null ? "It names no passage of the text: it is about the whole page, or its selector is not one of quotation and position. Write it as a discussion, or select a passage."
                : theirs != null ? "The passage from %d to %d is not in the text of the file, which has %d characters. Correct it in the file.".formatted(given.start(), given.end(), theirs.length())
                : "It gives a position and no quotation, so nobody can tell whether the same words stand there in this text. Export it with its quotation.");
        }
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(given.exact())) {
            return lost("Its quotation begins or ends within a character. Correct it in the file.");
        }
        return same && given.start() != null ? at(given.start(), given.end()) : byQuotation(given);
    }

    /** A position of the file's text, with what stands there and around it. */
    private Quote quoted(Quote quote) {
        if (quote.start() < 0 || quote.end() > theirs.length() || quote.start() >= quote.end()) {
            return new Quote(quote.role(), quote.start(), quote.end(), null, null, null);
        }
        Span span = theirs.span(quote.start(), quote.end());
        return new Quote(quote.role(), quote.start(), quote.end(), span.exact(), span.prefix(), span.suffix());
    }

    private Placed byQuotation(Quote quote) {
        if (stands(quote)) {
            return at(quote.start(), quote.end());
        }
        Haystack.Hit hit = exactly.find(quote.exact(), quote.prefix(), quote.suffix());
        boolean spaces = false;
        if (hit.count() == 0) {
            loosely = loosely == null ? Haystack.loose(text.content()) : loosely;
            hit = loosely.find(quote.exact(), quote.prefix(), quote.suffix());
            spaces = true;
        }
        String shown = "“" + Text.line(quote.exact(), SHOWN) + "”";
        if (hit.count() == 0) {
            return lost(hit.elsewhere() ? shown + " stands in this text, but among other words than the file says. Look for it there, and annotate it by hand if it is the same."
                : shown + " does not stand in this text. It may be of another version of it: look for the passage, and annotate it by hand.");
        }
        if (hit.count() > 1) {
            return lost(shown + " stands several times in this text, and what is said to stand around it does not tell which is meant. Annotate it by hand.");
        }
        Span span = text.span(text.codePoint(hit.start()), text.codePoint(hit.end()));
        return new Placed(span, spaces ? "Found by its words; spaces or line breaks differ."
            : hit.half() ? "Found by its words; what stands on one side of it differs."
            : quote.start() != null && theirs == null && quote.start() != span.start() ? "Found by its words, at another place than the file says." : null);
    }

    /** Whether the quotation stands at its position, among the words that are said to stand around it. */
    private boolean stands(Quote quote) {
        if (quote.start() == null || quote.end() > text.length() || !text.slice(quote.start(), quote.end()).equals(quote.exact())) {
            return false;
        }
        int start = text.utf16(quote.start());
        int end = text.utf16(quote.end());
        return (quote.prefix() == null || text.content().startsWith(quote.prefix(), start - quote.prefix().length()))
            && (quote.suffix() == null || text.content().startsWith(quote.suffix(), end));
    }

    private Placed at(int start, int end) {
        try {
            return new Placed(text.span(start, end), null);
        } catch (Problem outside) {
            return lost("The passage from %d to %d is not in this text, which has %d characters. Correct it in the file.".formatted(start, end, text.length()));
        }
    }

    private static Placed lost(String why) {
        return new Placed(null, why);
    }
}
