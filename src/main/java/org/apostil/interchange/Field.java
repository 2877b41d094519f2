package org.apostil.interchange;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an annotation can say beside its passages. A file's own names for it are found by {@link #named}. */
public enum Field {
    MODE("mode", "attributionmode"),
    PROPOSITION("proposition", "claim", "statement"),
    SPEAKER("speaker", "speakers", "chain", "saidby"),
    SPEAKER_KIND("speakerkind"),
    RELIABILITY("reliability", "sourcereliability"),
    RELIABILITY_REASON("reliabilityreason", "reliabilitywhy"),
    CREDIBILITY("credibility", "informationcredibility"),
    CREDIBILITY_REASON("credibilityreason", "credibilitywhy"),
    INDEPENDENT_ORIGIN("independentorigin"),
    ABOUT("about", "grades"),
    NOTE("note", "comment", "remark", "text", "annotatornotes", "description");

    private static final Map<String, Field> NAMED = Arrays.stream(values()).flatMap(field -> Stream.of(field.names).map(name -> Map.entry(name, field)))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

    private final String[] names;

    Field(String... names) {
        this.names = names;
    }

    /** The field of that name, whatever its letters' case and whatever stands between its words. */
    public static Optional<Field> named(String name) {
        return Optional.ofNullable(NAMED.get(name.toLowerCase(Locale.ROOT).replaceAll("[\\s_.-]", "")));
    }

    /** The names by which it is known, in small letters without anything between the words; for documentation. */
    public static String known() {
        Function<Field, String> listed = field -> String.join(", ", field.names);
        return Arrays.stream(values()).map(listed).collect(Collectors.joining("; "));
    }
}
