package org.apostil.report;

import java.io.Serializable;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apostil.export.Judgement;
import org.apostil.export.Likelihood;
import org.apostil.export.LikelihoodRow;

/**
 * Reads what people wrote against ICD 203: a report says its likelihoods in the words of one row, and likelihood (of the
 * event) and confidence (in the judgement) never stand in one sentence. It warns; nothing is refused for it,
 * but a release where its mark lets a report go further than its sources may ({@link ReleaseRules}).
 */
public final class Lint {

    /**
     * A warning.
     *
     * @param field   the field of a composition that it is about, such as {@code summary} or {@code assessment[1].basis}
     * @param where   the same in words: <em>Summary</em>, <em>Judgement 2, basis</em>
     * @param words   what is wrong and what to do
     * @param excerpt the sentence
     */
    public record Remark(String field, String where, String words, String excerpt) implements Serializable {
    }

    private static final Pattern CONFIDENCE = Pattern.compile("\\b(high|moderate|low)\\s+confidence\\b|\\bconfidence\\s+(is|was|remains)\\s+(high|moderate|low)\\b|\\bconfident(ly)?\\b",
        Pattern.CASE_INSENSITIVE);
    private static final Pattern LIKELY = words(LikelihoodRow.LIKELY);
    private static final Pattern PROBABLE = words(LikelihoodRow.PROBABLE);

    private Lint() {
    }

    /** What is to be said of a composition, from its beginning to its end. */
    public static List<Remark> of(Composition composition) {
        List<Remark> remarks = new ArrayList<>();
        read("summary", "Summary", composition.summary(), composition.row(), remarks);
        for (int i = 0; i < composition.assessment().size(); i++) {
            Judgement judgement = composition.assessment().get(i);
            read("assessment[%d].words".formatted(i), "Judgement " + (i + 1), judgement.words(), composition.row(), remarks);
            read("assessment[%d].basis".formatted(i), "Judgement " + (i + 1) + ", basis", judgement.basis(), composition.row(), remarks);
        }
        boolean several = composition.sources().size() > 1;
        for (int i = 0; i < composition.sources().size(); i++) {
            read("sources[%d].statement".formatted(i), "Source summary statement" + (several ? " " + (i + 1) : ""), composition.sources().get(i).statement(), composition.row(), remarks);
        }
        return remarks;
    }

    /** What is to be said of a composition and of what it shows: first that its mark lets it go further than its sources may. */
    public static List<Remark> of(Composition composition, Gathered shown) {
        List<Remark> remarks = new ArrayList<>();
        TooWide.in(shown.report()).ifPresent(wide -> remarks.add(new Remark("handlingMark", "Handling mark", wide.words(), wide.strictest().words())));
        remarks.addAll(of(composition));
        return remarks;
    }

    private static void read(String field, String where, String text, LikelihoodRow row, List<Remark> remarks) {
        if (text == null) {
            return;
        }
        for (String sentence : sentences(text)) {
            Pattern other = row == LikelihoodRow.LIKELY ? PROBABLE : LIKELY;
            var found = other.matcher(sentence);
            if (found.find()) {
                remarks.add(new Remark(field, where, "“%s” is of the other row of likelihoods. Say “%s”, or choose the other row for the whole report."
                    .formatted(found.group().toLowerCase(Locale.ENGLISH), counterpart(found.group(), row)), sentence));
            }
            if ((LIKELY.matcher(sentence).find() || PROBABLE.matcher(sentence).find()) && CONFIDENCE.matcher(sentence).find()) {
                remarks.add(new Remark(field, where, "Likelihood and confidence stand in one sentence. Part them: how likely the event is, and how sure you are of your judgement.", sentence));
            }
        }
    }

    private static List<String> sentences(String text) {
        BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ENGLISH);
        breaks.setText(text);
        List<String> sentences = new ArrayList<>();
        for (int start = breaks.first(), end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
            sentences.add(text.substring(start, end).strip());
        }
        return sentences;
    }

    private static String counterpart(String term, LikelihoodRow row) {
        LikelihoodRow other = row == LikelihoodRow.LIKELY ? LikelihoodRow.PROBABLE : LikelihoodRow.LIKELY;
        return Arrays.stream(Likelihood.values()).filter(likelihood -> likelihood.words(other).equalsIgnoreCase(term)).findFirst().map(likelihood -> likelihood.words(row)).orElseThrow();
    }

    /** The longest words first, so that <em>very unlikely</em> is not taken for <em>unlikely</em>. */
    private static Pattern words(LikelihoodRow row) {
        return Pattern.compile(Arrays.stream(Likelihood.values()).map(likelihood -> likelihood.words(row)).sorted((a, b) -> b.length() - a.length())
            .map(Pattern::quote).collect(Collectors.joining("|", "\\b(?:", ")\\b")), Pattern.CASE_INSENSITIVE);
    }
}
