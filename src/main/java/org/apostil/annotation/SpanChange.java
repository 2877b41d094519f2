package org.apostil.annotation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.apostil.annotation.AnnotationContent.MarkedSpan;
import org.apostil.source.SourceText;

/**
 * One span that another takes the place of, that is left out, or that is added.
 *
 * @param before null where it is added
 * @param after  null where it is left out
 */
record SpanChange(MarkedSpan before, MarkedSpan after) {

    /** How {@code proposed} differs from {@code base}. A span takes the place of one that it overlaps, of its own role first. */
    static List<SpanChange> between(List<MarkedSpan> base, List<MarkedSpan> proposed) {
        List<MarkedSpan> gone = new ArrayList<>(base.stream().filter(span -> !holds(proposed, span)).toList());
        List<MarkedSpan> come = proposed.stream().filter(span -> !holds(base, span)).toList();
        List<SpanChange> changes = new ArrayList<>();
        for (MarkedSpan after : come) {
            MarkedSpan before = first(gone, each -> each.role() == after.role() && overlap(each, after))
                .or(() -> first(gone, each -> overlap(each, after))).orElse(null);
            gone.remove(before);
            changes.add(new SpanChange(before, after));
        }
        gone.forEach(span -> changes.add(new SpanChange(span, null)));
        return changes;
    }

    /** Whether {@code now} has what it takes the place of. */
    boolean fits(List<MarkedSpan> now) {
        return before == null ? !isSo(now) : holds(now, before);
    }

    /** Whether {@code now} is as if it had been made. */
    boolean isSo(List<MarkedSpan> now) {
        if (before == null) {
            return now.stream().anyMatch(each -> each.role() == after.role() && each.start() <= after.start() && each.end() >= after.end());
        }
        return !holds(now, before) && (after == null || holds(now, after));
    }

    /** {@code now} with it; what is added is joined with those of its role that it meets. */
    List<MarkedSpan> madeIn(List<MarkedSpan> now, SourceText text) {
        List<MarkedSpan> made = new ArrayList<>(now);
        made.removeIf(each -> before != null && same(each, before));
        if (after == null) {
            return made;
        }
        List<MarkedSpan> met = made.stream().filter(each -> each.role() == after.role() && overlap(each, after)).toList();
        int start = Math.min(after.start(), met.stream().mapToInt(MarkedSpan::start).min().orElse(after.start()));
        int end = Math.max(after.end(), met.stream().mapToInt(MarkedSpan::end).max().orElse(after.end()));
        made.removeAll(met);
        made.add(new MarkedSpan(after.role(), start, end, text.span(start, end).exact()));
        return made;
    }

    private static Optional<MarkedSpan> first(List<MarkedSpan> spans, Predicate<MarkedSpan> wanted) {
        return spans.stream().filter(wanted).findFirst();
    }

    private static boolean holds(List<MarkedSpan> spans, MarkedSpan wanted) {
        return spans.stream().anyMatch(each -> same(each, wanted));
    }

    private static boolean same(MarkedSpan one, MarkedSpan other) {
        return one.role() == other.role() && one.start() == other.start() && one.end() == other.end();
    }

    private static boolean overlap(MarkedSpan one, MarkedSpan other) {
        return one.start() < other.end() && other.start() < one.end();
    }
}
