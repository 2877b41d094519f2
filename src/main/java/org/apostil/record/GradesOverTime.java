package org.apostil.record;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apostil.annotation.Credibility;
import org.apostil.annotation.Reliability;
import org.apostil.platform.Coded;
import org.apostil.record.RecordRepository.Given;
import org.apostil.record.RecordRepository.Said;
import org.apostil.record.TrackRecord.Grades;
import org.apostil.record.TrackRecord.Row;

/** Counts grades by the year of the source. They are counted, and never averaged: F and 6 mean unknown, and the axes are two. */
final class GradesOverTime {

    /** Of sources of unknown date; it comes last. */
    private static final String UNKNOWN = "";

    private GradesOverTime() {
    }

    static Grades of(List<Said> said, Map<UUID, List<Given>> given) {
        Map<String, List<Given>> byYear = new HashMap<>();
        said.forEach(one -> given.getOrDefault(one.annotation(), List.of()).forEach(grade ->
            byYear.computeIfAbsent(one.published() == null ? UNKNOWN : one.published().substring(0, 4), year -> new ArrayList<>()).add(grade)));
        List<String> years = byYear.keySet().stream().sorted(Comparator.<String, Boolean>comparing(UNKNOWN::equals).thenComparing(Comparator.naturalOrder())).toList();
        return new Grades(years, rows(Reliability.values(), Given::reliability, years, byYear), rows(Credibility.values(), Given::credibility, years, byYear));
    }

    private static <E extends Enum<E> & Coded> List<Row> rows(E[] grades, Function<Given, E> axis, List<String> years, Map<String, List<Given>> byYear) {
        return Arrays.stream(grades).map(grade -> new Row(grade, years.stream()
            .map(year -> (int) given(byYear.get(year), axis).filter(each -> each == grade).count()).toList())).toList();
    }

    private static <E> Stream<E> given(List<Given> grades, Function<Given, E> axis) {
        return grades.stream().map(axis).filter(each -> each != null);
    }
}
