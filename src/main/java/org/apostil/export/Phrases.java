package org.apostil.export;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apostil.platform.Coded;
import org.apostil.review.State;

/** How every form says dates, languages, codes and where a report stands. A report's own words are English. */
public final class Phrases {

    public static final String UNKNOWN = "unknown";

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private Phrases() {
    }

    public static String moment(Instant moment) {
        return moment == null ? UNKNOWN : MOMENT.format(moment);
    }

    public static String known(String text) {
        return isBlank(text) ? UNKNOWN : text;
    }

    public static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }

    /** The name of the language with this BCP 47 tag, or the tag itself where it has none. */
    public static String language(String tag) {
        String name = isBlank(tag) ? UNKNOWN : Locale.forLanguageTag(tag).getDisplayLanguage(Locale.ENGLISH);
        return name.isEmpty() ? tag : name;
    }

    /** A BCP 47 tag that a document may bear: {@code und} where the language is not known. */
    public static String languageTag(String tag) {
        return isBlank(tag) || Locale.forLanguageTag(tag).getLanguage().isEmpty() ? "und" : Locale.forLanguageTag(tag).toLanguageTag();
    }

    /** {@code B · Usually reliable}: a code is never shown without its words. */
    public static String coded(Coded value) {
        return value == null ? "–" : value.code() + " · " + value.words();
    }

    /** Whether the report may be relied on yet, in a sentence that begins with DRAFT until it is released. */
    public static String standing(AnnotatedReport report) {
        long all = report.notes().count();
        String approved = all == 0 ? "It holds no annotation" : report.unapproved() == 0 ? all == 1 ? "Its only annotation is approved" : "All %s annotations are approved".formatted(all)
            : all == 1 ? "Its only annotation is not yet approved" : "%s of %s annotations %s not yet approved".formatted(report.unapproved(), all, report.unapproved() == 1 ? "is" : "are");
        return (report.draft() ? "DRAFT: not released. " : "Release %s. ".formatted(report.head().release().number())) + approved;
    }

    /** How many annotations are in which state: <em>4 approved · 3 submitted</em>. */
    public static String byState(AnnotatedReport report) {
        return Arrays.stream(State.values()).filter(state -> report.notes().anyMatch(note -> note.state() == state))
            .map(state -> report.notes().filter(note -> note.state() == state).count() + " " + state.inSentence()).collect(Collectors.joining(" · "));
    }

    /** Who speaks, with kind and description: <em>Officials in Baku (Collective)</em>. */
    public static String described(Teller teller) {
        return teller.name() + " (" + teller.kind().words() + (isBlank(teller.description()) ? "" : ": " + teller.description()) + ")";
    }

    /** What a reviewer decided, when, on what, and whether it still stands. */
    public static String decided(Decision decision) {
        return "%s by %s, %s, on revision %s. %s%s".formatted(decision.outcome().words(), known(decision.reviewer()), moment(decision.at()), decision.revision(),
            decision.standing() ? "Standing." : "Lapsed: the annotation was changed afterwards.", isBlank(decision.reason()) ? "" : " Reason: " + decision.reason());
    }
}
