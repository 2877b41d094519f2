package org.apostil.adjudication;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.apostil.annotation.AnnotationContent;

/**
 * What analysts said of one passage.
 *
 * @param sides    one of each analyst who marked it, at least one
 * @param analysts how many analysts there are in all
 */
record Passage(List<Side> sides, int analysts) {

    int start() {
        return sides.stream().mapToInt(Side::start).min().orElseThrow();
    }

    List<UUID> annotations() {
        return sides.stream().map(Side::annotation).toList();
    }

    /** In what they differ; nothing where they agree. */
    Set<Difference> differences() {
        EnumSet<Difference> found = EnumSet.noneOf(Difference.class);
        add(found, Difference.MISSING, sides.size() < analysts);
        add(found, Difference.KIND, differ(AnnotationContent::kind));
        add(found, Difference.SPAN, sides.stream().map(Side::stretches).distinct().count() > 1);
        add(found, Difference.SPEAKER, differ(AnnotationContent::speakers));
        add(found, Difference.MODE, differ(AnnotationContent::mode));
        add(found, Difference.GRADE, differ(AnnotationContent::reliability) || differ(AnnotationContent::credibility));
        return found;
    }

    private boolean differ(Function<AnnotationContent, Object> field) {
        return sides.stream().map(side -> Optional.ofNullable(field.apply(side.content()))).distinct().count() > 1;
    }

    private static void add(Set<Difference> found, Difference difference, boolean is) {
        if (is) {
            found.add(difference);
        }
    }
}
