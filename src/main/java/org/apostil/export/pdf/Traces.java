package org.apostil.export.pdf;

import java.util.ArrayList;
import java.util.List;
import org.apostil.export.Mark;

/** Remembers which marks lie on which stretch of the written text, so that they are found again on the pages. */
final class Traces {

    /** The attribute of a stretch; the renderer does not know it and keeps it. */
    static final String STRETCH = "data-stretch";
    /** The attribute of a reference. */
    static final String REFERENCE = "data-reference";

    /** A mark and the source that it is on. */
    record Traced(Part part, Mark mark) {
    }

    private final List<List<Integer>> stretches = new ArrayList<>();
    private final List<Traced> marks = new ArrayList<>();

    /** The number of a mark, from 0, in the order of the references. */
    int reference(Part part, Mark mark) {
        marks.add(new Traced(part, mark));
        return marks.size() - 1;
    }

    /** The number of a stretch under the marks with these numbers. */
    int stretch(List<Integer> under) {
        stretches.add(under);
        return stretches.size() - 1;
    }

    List<Integer> under(int stretch) {
        return stretches.get(stretch);
    }

    List<Traced> marks() {
        return marks;
    }
}
