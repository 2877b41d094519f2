package org.apostil.report.web;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Two versions of the same words as one text, in which what went and what came is marked.
 *
 * <p>{@snippet : Marked.of("It is likely.", "It is very likely."); // It is |+very |likely. }
 *
 * @param words with the space after them
 * @param turn  what became of them
 */
public record Marked(String words, Turn turn) implements Serializable {

    /** What became of words. */
    public enum Turn { STAYED, WENT, CAME }

    /** The text from its beginning to its end; words that went stand before those that came for them. */
    public static List<Marked> of(String before, String now) {
        List<String> was = words(before);
        List<Marked> text = new ArrayList<>();
        List<String> went = new ArrayList<>();
        List<String> came = new ArrayList<>();
        int at = 0;
        for (AbstractDelta<String> delta : differences(was, words(now))) {
            if (delta.getSource().getPosition() > at) {
                change(text, went, came);
                add(text, was.subList(at, delta.getSource().getPosition()), Turn.STAYED);
            }
            went.addAll(delta.getSource().getLines());
            came.addAll(delta.getTarget().getLines());
            at = delta.getSource().getPosition() + delta.getSource().size();
        }
        change(text, went, came);
        add(text, was.subList(at, was.size()), Turn.STAYED);
        return text;
    }

    /** In linear space: two long texts that have nothing in common would fill the memory otherwise. */
    private static List<AbstractDelta<String>> differences(List<String> was, List<String> is) {
        return DiffUtils.diff(was, is, MyersDiffWithLinearSpace.<String>factory().create((one, other) -> one.strip().equals(other.strip()))).getDeltas();
    }

    private static void change(List<Marked> text, List<String> went, List<String> came) {
        add(text, went, Turn.WENT);
        add(text, came, Turn.CAME);
        went.clear();
        came.clear();
    }

    public boolean isWent() {
        return turn == Turn.WENT;
    }

    public boolean isCame() {
        return turn == Turn.CAME;
    }

    public boolean isStayed() {
        return turn == Turn.STAYED;
    }

    private static void add(List<Marked> text, List<String> words, Turn turn) {
        if (!words.isEmpty()) {
            text.add(new Marked(String.join("", words), turn));
        }
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : Arrays.asList(text.split("(?<=\\s)(?=\\S)"));
    }
}
