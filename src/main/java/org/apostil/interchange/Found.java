package org.apostil.interchange;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apostil.annotation.AnnotationKind;

/**
 * One thing that a file says, in words that all formats share.
 *
 * <p>{@snippet :
 * Found found = new Found("T1", "Content").quote(Quote.at(4, 9, "words")).link("cue", "T2").raw("T1\tContent 4 9\twords");
 * }
 *
 * <p>What it is, its label says, which {@link Mapping} gives a meaning; where the format says it in our own terms, {@link #kind}.
 */
public final class Found {

    /**
     * That it belongs together with another.
     *
     * @param label  what the other is to it, as the file calls it; null where the file does not say
     * @param target the id of the other
     */
    public record Link(String label, String target) {
    }

    private final String id;
    private final String label;
    private final List<Quote> quotes = new ArrayList<>();
    private final Map<Field, String> fields = new EnumMap<>(Field.class);
    private final List<Named> chain = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private AnnotationKind kind;
    private String answers;
    private String creator;
    private String created;
    private String raw = "";
    private String problem;
    private String remark;
    private String stated;

    /**
     * Something that the file calls {@code id} and {@code label}.
     *
     * @param label what decides on its meaning; null where {@link #kind} is known
     */
    public Found(String id, String label) {
        this.id = id;
        this.label = label;
    }

    public Found quote(Quote quote) {
        quotes.add(quote);
        return this;
    }

    /** Says what a field holds; nothing where {@code value} is empty. */
    public Found field(Field field, String value) {
        if (value != null && !value.isBlank()) {
            fields.put(field, value);
        }
        return this;
    }

    public Found speaker(Named speaker) {
        chain.add(speaker);
        return this;
    }

    public Found link(String linkLabel, String target) {
        links.add(new Link(linkLabel, target));
        return this;
    }

    public Found kind(AnnotationKind known) {
        kind = known;
        return this;
    }

    /** What it replies to. */
    public Found answers(String other) {
        answers = other;
        return this;
    }

    public Found by(String who, String when) {
        creator = who;
        created = when;
        return this;
    }

    public Found raw(String words) {
        raw = words;
        return this;
    }

    /** Why it cannot be taken whatever its meaning is, and what to do. */
    public Found problem(String why) {
        problem = why;
        return this;
    }

    /** What of it is not taken. */
    public Found remark(String words) {
        remark = words;
        return this;
    }

    /** What its label and features say of the passage, for a comment that has no other words. */
    public Found stated(String words) {
        stated = words;
        return this;
    }

    public String id() {
        return id;
    }

    Optional<String> label() {
        return Optional.ofNullable(label);
    }

    List<Quote> quotes() {
        return quotes;
    }

    Map<Field, String> fields() {
        return fields;
    }

    List<Named> chain() {
        return chain;
    }

    List<Link> links() {
        return links;
    }

    Optional<AnnotationKind> kind() {
        return Optional.ofNullable(kind);
    }

    Optional<String> answers() {
        return Optional.ofNullable(answers);
    }

    Optional<String> creator() {
        return Optional.ofNullable(creator);
    }

    Optional<String> created() {
        return Optional.ofNullable(created);
    }

    String raw() {
        return raw;
    }

    Optional<String> problem() {
        return Optional.ofNullable(problem);
    }

    Optional<String> remark() {
        return Optional.ofNullable(remark);
    }

    Optional<String> stated() {
        return Optional.ofNullable(stated);
    }
}
