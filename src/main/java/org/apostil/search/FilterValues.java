package org.apostil.search;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apostil.annotation.AnnotationKind;
import org.apostil.annotation.Credibility;
import org.apostil.annotation.Reliability;
import org.apostil.platform.Coded;
import org.apostil.review.State;

/** What can stand after the colon of a filter: the codes of the closed lists, dates, and for the rest anything. */
final class FilterValues {

    /** Reliability, credibility or both. */
    record Asked(Optional<Reliability> reliability, Optional<Credibility> credibility) {
    }

    private static final Pattern GRADE = Pattern.compile("([A-F])?([1-6])?");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,8}(-[a-z0-9]{1,8})*");

    private FilterValues() {
    }

    static boolean isKnown(Field field, String value) {
        return switch (field) {
            case IN, KIND, STATE -> codes(field).stream().anyMatch(normal(field, value)::equals);
            case GRADE -> !value.isEmpty() && GRADE.matcher(normal(field, value)).matches();
            case LANGUAGE -> LANGUAGE.matcher(normal(field, value)).matches();
            case DATE -> DateRange.of(value).isPresent();
            case SPEAKER, AUTHOR -> !value.isBlank();
        };
    }

    /** The same as the lists have it: in small letters, a grade in capitals, and the plural for the singular where people write it. */
    static String normal(Field field, String value) {
        return switch (field) {
            case GRADE -> value.strip().toUpperCase(Locale.ROOT);
            case IN, KIND -> singular(field, value.strip().toLowerCase(Locale.ROOT));
            case STATE, LANGUAGE -> value.strip().toLowerCase(Locale.ROOT);
            case SPEAKER, AUTHOR, DATE -> value.strip();
        };
    }

    static Place place(String code) {
        return of(Place.values(), code);
    }

    static AnnotationKind kind(String code) {
        return of(AnnotationKind.values(), code);
    }

    static State state(String code) {
        return of(State.values(), code);
    }

    static Asked grade(String code) {
        Matcher grade = GRADE.matcher(code);
        if (!grade.matches()) {
            throw new IllegalArgumentException(code);
        }
        return new Asked(Optional.ofNullable(grade.group(1)).map(letter -> of(Reliability.values(), letter)),
            Optional.ofNullable(grade.group(2)).map(digit -> of(Credibility.values(), digit)));
    }

    private static String singular(Field field, String value) {
        return value.endsWith("s") && codes(field).contains(value.substring(0, value.length() - 1)) ? value.substring(0, value.length() - 1) : value;
    }

    private static List<String> codes(Field field) {
        Stream<? extends Coded> known = Arrays.stream(field == Field.IN ? Place.values() : field == Field.KIND ? AnnotationKind.values() : State.values());
        return known.map(Coded::code).toList();
    }

    private static <C extends Coded> C of(C[] known, String code) {
        return Arrays.stream(known).filter(entry -> entry.code().equals(code)).findFirst().orElseThrow(() -> new IllegalArgumentException(code));
    }
}
