package org.apostil.adjudication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apostil.adjudication.Figure.Lowering;
import org.apostil.adjudication.Figure.Respect;
import org.apostil.annotation.AnnotationContent;
import org.apostil.annotation.AnnotationContent.MarkedSpan;
import org.apostil.annotation.AnnotationKind;
import org.apostil.annotation.Mode;
import org.apostil.annotation.SpanRole;
import org.junit.jupiter.api.Test;

/** The figures of agreement against worked examples that were published, and what is said where there is none. */
class AgreementTest {

    private static final UUID ANNA = new UUID(0, 1);
    private static final UUID BEN = new UUID(0, 2);
    private static final UUID CLEO = new UUID(0, 3);
    private static final int LENGTH = 400;

    /** Krippendorff, Computing Krippendorff's Alpha-Reliability (2011), section C: four observers, twelve units, missing values. */
    @Test
    void alpha_for_labels_is_that_of_krippendorffs_worked_example() {
        String[] observers = {"123321412...", "1233224125.3", ".3332342251.", "12332441251."};
        List<Object[]> items = new ArrayList<>();
        for (int unit = 0; unit < 12; unit++) {
            Object[] labels = new Object[4];
            for (int observer = 0; observer < 4; observer++) {
                char value = observers[observer].charAt(unit);
                labels[observer] = value == '.' ? null : value;
            }
            items.add(labels);
        }
        assertEquals(0.743, LabelsAgreement.alpha(4, items), 0.0005);
    }

    /** Krippendorff, Content Analysis (2004), p. 254: two observers on a continuum from 150 to 450, here from 0 to 300. */
    @Test
    void alpha_for_units_is_that_of_krippendorffs_worked_example() {
        assertEquals(0.7286, UnitsAgreement.alpha(300, List.of(units(75, 70, 220, 30), units(70, 80, 205, 20, 250, 20))), 0.0001);
        assertEquals(1.0, UnitsAgreement.alpha(300, List.of(units(30, 60, 150, 50), units(30, 60, 150, 50))), 0.0001);
    }

    /** The distances on p. 253: 50 where 225–295 meets 220–300, 850 where 370–400 meets 355–375, 400 for 400–420 alone. */
    @Test
    void the_distances_that_lower_alpha_are_those_of_the_worked_example() {
        assertEquals(50, UnitsAgreement.distance(List.of(units(225, 70), units(220, 80))));
        assertEquals(850, UnitsAgreement.distance(List.of(units(370, 30), units(355, 20))));
        assertEquals(400, UnitsAgreement.distance(List.of(List.of(), units(400, 20))));
    }

    @Test
    void the_passage_that_lowers_a_figure_most_stands_first() {
        List<Side> sides = List.of(claim(ANNA, 0, 50, Mode.DIRECT), claim(BEN, 0, 50, Mode.DIRECT), claim(ANNA, 100, 150, Mode.DIRECT), claim(BEN, 100, 145, Mode.INDIRECT),
            claim(ANNA, 200, 300, Mode.INDIRECT));
        Figure units = figure(sides, Respect.UNITS);
        assertEquals(List.of(new Stretch(200, 300), new Stretch(100, 150)), units.lowering().stream().map(Lowering::passage).toList());
        assertEquals(1, units.lowering().stream().mapToDouble(Lowering::share).sum(), 1e-9);
        Figure mode = figure(sides, Respect.MODE);
        assertEquals(List.of(new Stretch(100, 150)), mode.lowering().stream().map(Lowering::passage).toList());
        assertEquals(List.of(sides.get(2).annotation(), sides.get(3).annotation()), mode.lowering().getFirst().annotations());
    }

    @Test
    void a_figure_that_cannot_be_told_says_why_in_words() {
        Map<String, List<Side>> cases = Map.of("Nobody marked any", List.of(), "They agree on every passage",
            List.of(claim(ANNA, 0, 50, Mode.DIRECT), claim(BEN, 0, 50, Mode.DIRECT)), "No passage was labelled by two", List.of(claim(ANNA, 0, 50, Mode.DIRECT)));
        cases.forEach((words, sides) -> {
            Figure untold = figure(sides, words.startsWith("Nobody") ? Respect.UNITS : Respect.MODE);
            assertTrue(untold.alpha().isEmpty());
            assertTrue(untold.reading().startsWith(words), untold.reading());
        });
    }

    @Test
    void no_figure_of_any_constellation_is_not_a_number() {
        for (List<Side> sides : List.of(List.<Side>of(), List.of(claim(ANNA, 0, LENGTH, Mode.DIRECT)), List.of(claim(ANNA, 0, LENGTH, Mode.DIRECT), claim(BEN, 0, LENGTH, Mode.DIRECT)),
                List.of(claim(ANNA, 0, 1, Mode.DIRECT), claim(BEN, 1, 2, Mode.MIXED), claim(CLEO, 0, LENGTH, Mode.MIXED)))) {
            Figures.of(LENGTH, List.of(ANNA, BEN, CLEO), sides, Matching.of(sides, 3)).forEach(figure -> {
                assertTrue(figure.alpha().isEmpty() || Double.isFinite(figure.alpha().getAsDouble()), figure::toString);
                assertTrue(figure.lowering().stream().allMatch(one -> one.share() > 0 && one.share() <= 1), figure::toString);
            });
        }
    }

    private static Figure figure(List<Side> sides, Respect respect) {
        return Figures.of(LENGTH, List.of(ANNA, BEN), sides, Matching.of(sides, 2)).stream()
            .filter(figure -> figure.respect() == respect && figure.kind().equals(Optional.of(AnnotationKind.CLAIM))).findFirst().orElseThrow();
    }

    private static List<Stretch> units(int... startAndLength) {
        List<Stretch> units = new ArrayList<>();
        for (int i = 0; i < startAndLength.length; i += 2) {
            units.add(new Stretch(startAndLength[i], startAndLength[i] + startAndLength[i + 1]));
        }
        return units;
    }

    static Side claim(UUID analyst, int start, int end, Mode mode) {
        return Side.of(UUID.randomUUID(), 1, analyst, new AnnotationContent(AnnotationKind.CLAIM, List.of(new MarkedSpan(SpanRole.CONTENT, start, end, "…")), mode,
            "P", List.of(CLEO), null, null, null, null, null, null, null));
    }
}
