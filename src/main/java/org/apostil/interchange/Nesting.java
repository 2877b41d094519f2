package org.apostil.interchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apostil.annotation.AnnotationContent.MarkedSpan;
import org.apostil.annotation.AnnotationKind;
import org.apostil.annotation.SpanRole;

/**
 * Attributions nest: what stands whole within the content of another is told by whoever tells that (PARC 3.0). Where a file
 * marks them so, and names no chain itself, the outer tellers stand before the inner ones.
 */
final class Nesting {

    private record Stretch(int index, int start, int end) {

        boolean holds(Draft other) {
            return other.content().spans().stream().allMatch(span -> start <= span.start() && span.end() <= end);
        }
    }

    private Nesting() {
    }

    /** Puts the tellers of outer claims before those of inner ones. */
    static void tell(Map<Integer, Draft> drafts) {
        List<Stretch> stretches = new ArrayList<>();
        drafts.forEach((i, draft) -> {
            if (isAttributed(draft)) {
                contents(draft).forEach(span -> stretches.add(new Stretch(i, span.start(), span.end())));
            }
        });
        stretches.sort(Comparator.comparingInt(stretch -> stretch.end() - stretch.start()));
        Map<Integer, Draft> told = Map.copyOf(drafts);
        drafts.replaceAll((i, draft) -> isAttributed(draft) ? draft.toldBy(chain(i, draft, told, stretches)) : draft);
    }

    /** Goes outwards from claim to claim; each holds the last and is wider. */
    private static List<Named> chain(int index, Draft draft, Map<Integer, Draft> drafts, List<Stretch> stretches) {
        List<Named> chain = new ArrayList<>(draft.chain());
        int at = index;
        Optional<Stretch> outer = around(at, drafts.get(at), stretches);
        while (outer.isPresent()) {
            at = outer.get().index();
            List<Named> tellers = drafts.get(at).chain();
            if (tellers.stream().noneMatch(teller -> chain.stream().anyMatch(known -> Speakers.name(known).equals(Speakers.name(teller))))) {
                chain.addAll(0, tellers);
            }
            outer = around(at, drafts.get(at), stretches);
        }
        return chain;
    }

    private static Optional<Stretch> around(int index, Draft draft, List<Stretch> stretches) {
        int widest = contents(draft).stream().mapToInt(MarkedSpan::end).max().orElse(0) - contents(draft).stream().mapToInt(MarkedSpan::start).min().orElse(0);
        return stretches.stream().filter(stretch -> stretch.index() != index && stretch.end() - stretch.start() > widest && stretch.holds(draft)).findFirst();
    }

    /** A claim of somebody, put together of labelled parts. */
    private static boolean isAttributed(Draft draft) {
        return draft.content().kind() == AnnotationKind.CLAIM && draft.of().of().kind().isEmpty() && draft.of().chain().isEmpty() && !draft.of().fields().containsKey(Field.SPEAKER) && !draft.chain().isEmpty();
    }

    private static List<MarkedSpan> contents(Draft draft) {
        return draft.content().spans().stream().filter(span -> span.role() == SpanRole.CONTENT).toList();
    }
}
