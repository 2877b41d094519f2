package org.apostil.adjudication;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.apostil.adjudication.Figure.Lowering;
import org.apostil.adjudication.Figure.Respect;
import org.apostil.annotation.AnnotationKind;
import org.dkpro.statistics.agreement.coding.CodingAnnotationStudy;
import org.dkpro.statistics.agreement.coding.KrippendorffAlphaAgreement;
import org.dkpro.statistics.agreement.distance.NominalDistanceFunction;

/**
 * How far analysts say the same of the passages that two of them at least marked: Krippendorff's α for nominal labels
 * (Krippendorff 2004, chapter 11), with missing values where an analyst did not mark one. Grades are compared as labels,
 * since F and 6 mean unknown and stand in no order with the others.
 */
final class LabelsAgreement {

    private final List<UUID> analysts;
    private final List<Passage> passages;

    LabelsAgreement(List<UUID> analysts, List<Passage> passages) {
        this.analysts = analysts;
        this.passages = passages;
    }

    /** @param label what is compared of a side; an empty one is a label like others, unless all of a passage are empty */
    Figure of(Respect respect, Optional<AnnotationKind> kind, Function<Side, Optional<?>> label) {
        List<Passage> compared = new ArrayList<>();
        List<Object[]> items = new ArrayList<>();
        for (Passage passage : passages) {
            Object[] labels = labels(passage, kind, label);
            long values = Arrays.stream(labels).filter(Objects::nonNull).count();
            if (values > 1 && Arrays.stream(labels).anyMatch(value -> value instanceof Optional<?> said && said.isPresent())) {
                compared.add(passage);
                items.add(labels);
            }
        }
        Set<Object> used = new HashSet<>();
        items.forEach(labels -> Arrays.stream(labels).filter(Objects::nonNull).forEach(used::add));
        if (items.isEmpty()) {
            return untold(respect, kind, 0, "No passage was labelled by two analysts: there is nothing to compare.");
        }
        if (used.size() == 1) {
            return untold(respect, kind, items.size(), "They agree on every passage, and all by the same one value: with no second value in use, chance would give the same, so α cannot be told.");
        }
        double alpha = alpha(analysts.size(), items);
        return new Figure(respect, kind, OptionalDouble.of(alpha), items.size(), Reading.of(alpha, items.size(), items.size() == 1 ? "passage" : "passages"), lowering(compared, items));
    }

    /** α of nominal labels; null is a missing value. */
    static double alpha(int observers, List<Object[]> items) {
        CodingAnnotationStudy study = new CodingAnnotationStudy(observers);
        items.forEach(study::addItemAsArray);
        return new KrippendorffAlphaAgreement(study, new NominalDistanceFunction()).calculateAgreement();
    }

    private Object[] labels(Passage passage, Optional<AnnotationKind> kind, Function<Side, Optional<?>> label) {
        return analysts.stream().map(analyst -> passage.sides().stream()
            .filter(side -> side.analyst().equals(analyst) && kind.map(side.kind()::equals).orElse(true)).findFirst().map(label).orElse(null)).toArray();
    }

    /** By what each passage adds to the observed disagreement. */
    private static List<Lowering> lowering(List<Passage> compared, List<Object[]> items) {
        List<Double> added = items.stream().map(LabelsAgreement::disagreement).toList();
        double all = added.stream().mapToDouble(Double::doubleValue).sum();
        List<Lowering> found = new ArrayList<>();
        for (int i = 0; i < added.size(); i++) {
            if (added.get(i) > 0) {
                Passage passage = compared.get(i);
                found.add(new Lowering(new Stretch(passage.start(), passage.sides().stream().mapToInt(Side::end).max().orElseThrow()), added.get(i) / all, passage.annotations()));
            }
        }
        return found.stream().sorted(Comparator.comparingDouble(Lowering::share).reversed()).toList();
    }

    /** Pairs of values that differ, by how many values there are less one, as α weighs them. */
    private static double disagreement(Object[] labels) {
        List<Object> values = Arrays.stream(labels).filter(Objects::nonNull).toList();
        long differing = values.stream().mapToLong(one -> values.stream().filter(other -> !one.equals(other)).count()).sum();
        return (double) differing / (values.size() - 1);
    }

    private static Figure untold(Respect respect, Optional<AnnotationKind> kind, int count, String why) {
        return new Figure(respect, kind, OptionalDouble.empty(), count, why, List.of());
    }
}
