package org.apostil.interchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apostil.annotation.AnnotationKind;
import org.apostil.annotation.SpanRole;

/** Puts the parts of a file together to what becomes one annotation each: cues and sources to their claims, replies to what they answer. */
final class Assembly {

    private final Mapping mapping;
    private final Map<String, Found> byId = new LinkedHashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Attributions attributions;
    private final Map<String, List<Found>> replies = new LinkedHashMap<>();
    private final List<Candidate> made = new ArrayList<>();
    private final Set<String> used = new HashSet<>();

    private Assembly(Reading reading, Mapping mapping) {
        this.mapping = mapping;
        int number = 0;
        for (Found found : reading.found()) {
            number++;
            if (byId.putIfAbsent(found.id(), found) == null) {
                numbers.put(found.id(), number);
            } else {
                made.add(Candidate.failed(number, found, "Another of the same id stands before it in the file. Give each an id of its own."));
            }
        }
        attributions = new Attributions(byId, this::meaning);
    }

    /** What becomes annotations, and what becomes nothing though it was meant to, in the order of the file. */
    static List<Candidate> of(Reading reading, Mapping mapping) {
        Assembly assembly = new Assembly(reading, mapping);
        assembly.byId.values().forEach(assembly::sort);
        assembly.attributions.groups().forEach(assembly::claim);
        assembly.byId.values().forEach(assembly::rest);
        return assembly.made.stream().sorted(Comparator.comparingInt(Candidate::number)).toList();
    }

    private Meaning meaning(Found found) {
        return found.kind().isPresent() || found.label().isEmpty() || found.answers().isPresent() ? Meaning.LEAVE_OUT : mapping.of(found.label().get());
    }

    private void sort(Found found) {
        if (found.answers().isPresent()) {
            used.add(found.id());
            root(found).ifPresentOrElse(root -> replies.computeIfAbsent(root.id(), id -> new ArrayList<>()).add(found),
                () -> fail(found, "It answers something that is not in this file. Import what it answers too, or write it as a discussion here."));
        }
    }

    /** What a reply answers in the end; with what is left out its replies are too. */
    private Optional<Found> root(Found reply) {
        Set<String> seen = new HashSet<>();
        Found at = reply;
        while (at != null && at.answers().isPresent() && seen.add(at.id())) {
            at = byId.get(at.answers().get());
        }
        return Optional.ofNullable(at).filter(root -> root.answers().isEmpty());
    }

    private void claim(Attributions.Group group) {
        List<Found> parts = new ArrayList<>(group.contents().subList(1, group.contents().size()));
        parts.addAll(group.cues());
        parts.addAll(group.sources());
        List<Quote> quotes = new ArrayList<>();
        group.contents().forEach(content -> content.quotes().forEach(quote -> quotes.add(quote.role() == null ? quote.as(SpanRole.CONTENT) : quote)));
        group.cues().forEach(cue -> cue.quotes().forEach(quote -> quotes.add(quote.as(SpanRole.CUE))));
        group.sources().forEach(source -> source.quotes().forEach(quote -> quotes.add(quote.as(SpanRole.SOURCE))));
        parts.addAll(group.hubs());
        add(group.contents().getFirst(), parts, AnnotationKind.CLAIM, quotes);
    }

    private void rest(Found found) {
        if (used.contains(found.id()) && meaning(found) != Meaning.SPEAKER_MENTION) {
            return;
        }
        if (found.problem().isPresent() && (found.kind().isPresent() || meaning(found) != Meaning.LEAVE_OUT || found.label().isEmpty())) {
            fail(found, found.problem().get());
            return;
        }
        found.kind().ifPresentOrElse(kind -> add(found, List.of(), kind, roles(found)), () -> {
            switch (meaning(found)) {
                case SPEAKER_MENTION -> add(found, List.of(), AnnotationKind.SPEAKER_MENTION, roles(found));
                case CREDIBILITY_NOTE -> add(found, List.of(), AnnotationKind.CREDIBILITY_NOTE, roles(found));
                case COMMENT -> add(found, List.of(), AnnotationKind.COMMENT, roles(found));
                case CUE -> fail(found, "A cue that is linked to no claim. Link it to what is said in the programme that made the file, or give its label another meaning.");
                case SOURCE -> fail(found, "A source that is linked to no claim. Link it to what it says in the programme that made the file, or let its label mean speaker mention.");
                case CLAIM, LEAVE_OUT -> { }
            }
        });
    }

    private static List<Quote> roles(Found found) {
        return found.quotes().stream().map(quote -> quote.role() == null ? quote.as(SpanRole.CONTENT) : quote).toList();
    }

    private void add(Found of, List<Found> parts, AnnotationKind kind, List<Quote> quotes) {
        List<Found> all = new ArrayList<>(parts);
        all.addAll(replies.getOrDefault(of.id(), List.of()));
        Map<Field, String> fields = new EnumMap<>(Field.class);
        List<Named> chain = new ArrayList<>(of.chain());
        fields.putAll(of.fields());
        parts.forEach(part -> {
            part.fields().forEach(fields::putIfAbsent);
            if (chain.isEmpty()) {
                chain.addAll(part.chain());
            }
        });
        replies.getOrDefault(of.id(), List.of()).forEach(reply -> fields.merge(Field.NOTE, said(reply), (note, more) -> note + "\n\n" + more));
        used.add(of.id());
        parts.forEach(part -> used.add(part.id()));
        made.add(new Candidate(numbers.get(of.id()), of, all.stream().distinct().toList(), kind, quotes, fields, chain, of.problem().orElse(null)));
    }

    /** A reply with who said it and when, as the file says. */
    private static String said(Found reply) {
        String who = Stream.of(reply.creator(), reply.created()).flatMap(Optional::stream).collect(Collectors.joining(", "));
        return "Reply%s: %s".formatted(who.isEmpty() ? "" : " (" + who + ")", reply.fields().getOrDefault(Field.NOTE, ""));
    }

    private void fail(Found found, String why) {
        used.add(found.id());
        made.add(Candidate.failed(numbers.get(found.id()), found, why));
    }
}
