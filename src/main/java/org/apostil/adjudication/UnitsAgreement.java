package org.apostil.adjudication;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import org.apostil.adjudication.Figure.Lowering;
import org.apostil.adjudication.Figure.Respect;
import org.apostil.annotation.AnnotationKind;
import org.dkpro.statistics.agreement.unitizing.KrippendorffAlphaUnitizingAgreement;
import org.dkpro.statistics.agreement.unitizing.UnitizingAnnotationStudy;

/**
 * How far analysts mark the same stretches of a text: Krippendorff's α for units (α_U, Krippendorff 1995). It knows no
 * overlapping units of one observer, so what one analyst's annotations of a kind cover together is taken as marked.
 */
final class UnitsAgreement {

    private final int length;
    private final List<UUID> analysts;
    private final List<Side> sides;

    /** @param length of the text in code points */
    UnitsAgreement(int length, List<UUID> analysts, List<Side> sides) {
        this.length = length;
        this.analysts = analysts;
        this.sides = sides;
    }

    Figure of(AnnotationKind kind) {
        List<Side> ofKind = sides.stream().filter(side -> side.kind() == kind).toList();
        List<List<Stretch>> marked = analysts.stream().map(analyst -> Stretch.union(ofKind.stream().filter(side -> side.analyst().equals(analyst))
            .flatMap(side -> side.stretches().stream()).toList())).toList();
        int count = marked.stream().mapToInt(List::size).sum();
        if (count == 0) {
            return new Figure(Respect.UNITS, Optional.of(kind), OptionalDouble.empty(), 0, "Nobody marked any: there is nothing to compare.", List.of());
        }
        double alpha = alpha(length, marked);
        return Double.isFinite(alpha)
            ? new Figure(Respect.UNITS, Optional.of(kind), OptionalDouble.of(alpha), count, Reading.of(alpha, count, count == 1 ? "stretch" : "stretches"), lowering(marked, ofKind))
            : new Figure(Respect.UNITS, Optional.of(kind), OptionalDouble.empty(), count, "All of the text is marked: no other marking is possible, so chance gives the same.", List.of());
    }

    /** α_U of what each observer marked on a continuum that begins at 0; not finite where it cannot be told. */
    static double alpha(int length, List<List<Stretch>> marked) {
        UnitizingAnnotationStudy study = new UnitizingAnnotationStudy(marked.size(), 0, length);
        for (int observer = 0; observer < marked.size(); observer++) {
            for (Stretch stretch : marked.get(observer)) {
                study.addUnit(stretch.start(), stretch.length(), observer, "marked");
            }
        }
        return new KrippendorffAlphaUnitizingAgreement(study).calculateCategoryAgreement("marked");
    }

    /** By the distances of which α_U is made, gathered where stretches of any analysts overlap. */
    private static List<Lowering> lowering(List<List<Stretch>> marked, List<Side> sides) {
        List<Stretch> places = Stretch.union(marked.stream().flatMap(List::stream).toList());
        List<Lowering> found = new ArrayList<>();
        double all = 0;
        for (Stretch place : places) {
            double distance = distance(marked.stream().map(one -> one.stream().filter(stretch -> stretch.shared(place) > 0).toList()).toList());
            all += distance;
            if (distance > 0) {
                found.add(new Lowering(place, distance, sides.stream().filter(side -> side.stretches().stream().anyMatch(stretch -> stretch.shared(place) > 0))
                    .map(Side::annotation).toList()));
            }
        }
        double whole = all;
        return found.stream().map(one -> new Lowering(one.passage(), one.share() / whole, one.annotations()))
            .sorted(Comparator.comparingDouble(Lowering::share).reversed()).toList();
    }

    /** The sum over all pairs of observers of Krippendorff's δ²: of units that meet, how far their ends are apart; of one that meets none, its length. */
    static double distance(List<List<Stretch>> marked) {
        double distance = 0;
        for (int i = 0; i < marked.size(); i++) {
            for (int j = i + 1; j < marked.size(); j++) {
                distance += distance(marked.get(i), marked.get(j)) + alone(marked.get(i), marked.get(j)) + alone(marked.get(j), marked.get(i));
            }
        }
        return distance;
    }

    private static double distance(List<Stretch> these, List<Stretch> those) {
        return these.stream().mapToDouble(one -> those.stream().filter(other -> one.shared(other) > 0)
            .mapToDouble(other -> Math.pow(one.start() - other.start(), 2) + Math.pow(one.end() - other.end(), 2)).sum()).sum();
    }

    private static double alone(List<Stretch> these, List<Stretch> those) {
        return these.stream().filter(one -> those.stream().noneMatch(other -> one.shared(other) > 0)).mapToDouble(one -> Math.pow(one.length(), 2)).sum();
    }
}
