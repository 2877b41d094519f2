package org.apostil.report;

import java.util.ArrayList;
import java.util.List;
import org.apostil.export.Judgement;
import org.apostil.platform.Problem;
import org.apostil.platform.Problem.Violation;
import org.apostil.platform.Text;

/** What a composition must have to be saved at all. Whether it is well written, {@link Lint} says. */
final class CompositionRules {

    /** How long the summary and the statements may be, in code points. */
    static final int LONGEST = 50_000;
    static final int LONGEST_TITLE = 300;
    static final int MOST_SOURCES = 100;
    static final int MOST_JUDGEMENTS = 100;

    private CompositionRules() {
    }

    /**
     * The same without blank words.
     *
     * @throws Problem when something is missing or too long; all of it is said at once
     */
    static Composition checked(Composition composition) {
        List<Violation> faults = new ArrayList<>();
        String title = Text.orNull(composition.title());
        if (title == null) {
            faults.add(new Violation("title", "Give the report a title."));
        }
        longest(faults, "title", title, LONGEST_TITLE, "A title");
        longest(faults, "summary", composition.summary(), LONGEST, "The summary");
        if (composition.handlingMark() == null) {
            faults.add(new Violation("handlingMark", "Choose how far the report may be passed on."));
        }
        if (composition.sources().isEmpty()) {
            faults.add(new Violation("sources", "Choose at least one source."));
        }
        if (composition.sources().size() > MOST_SOURCES || composition.assessment().size() > MOST_JUDGEMENTS) {
            faults.add(new Violation("sources", "A report has at most %d sources and %d judgements. Make two reports of it.".formatted(MOST_SOURCES, MOST_JUDGEMENTS)));
        }
        if (composition.sources().stream().map(ChosenSource::source).distinct().count() < composition.sources().size()) {
            faults.add(new Violation("sources", "A source stands in the report once. Take the second away."));
        }
        composition.sources().forEach(source -> longest(faults, "sources", source.statement(), LONGEST, "A source summary statement"));
        composition.assessment().forEach(judgement -> longest(faults, "assessment", judgement.words(), LONGEST, "A judgement"));
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults);
        }
        return new Composition(title, composition.handlingMark(), Text.orNull(composition.summary()),
            composition.assessment().stream().filter(judgement -> Text.orNull(judgement.words()) != null)
                .map(judgement -> new Judgement(judgement.words().strip(), judgement.likelihood(), judgement.confidence(), Text.orNull(judgement.basis()))).toList(),
            composition.row(), composition.sources().stream().map(source -> new ChosenSource(source.source(), source.version(), Text.orNull(source.statement()))).toList(),
            composition.selection(), composition.inclusion());
    }

    private static void longest(List<Violation> faults, String field, String text, int most, String what) {
        if (text != null && text.codePointCount(0, text.length()) > most) {
            faults.add(new Violation(field, "%s has at most %,d characters.".formatted(what, most)));
        }
    }
}
