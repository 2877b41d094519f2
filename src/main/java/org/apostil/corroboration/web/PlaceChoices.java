package org.apostil.corroboration.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apostil.corroboration.Place;
import org.apostil.corroboration.Statement;
import org.apostil.corroboration.StatementService;
import org.apostil.platform.Problem;
import org.apostil.platform.Text;
import org.apostil.source.SourceService;
import org.apostil.speaker.SpeakerService;

/** The places that a form offers, each by a key such as {@code source:…} that stands for it on the page. */
@RequestScoped
public class PlaceChoices {

    /** A place that can be chosen. */
    public record Choice(String key, String label) implements Serializable {
    }

    private static final int OFFERED = 6;
    private static final int LONGEST_QUOTATION = 80;

    @Inject
    private StatementService statements;

    @Inject
    private SourceService sources;

    @Inject
    private SpeakerService speakers;

    /** The statements of a claim, and all of each of their sources. */
    List<Choice> subjects(UUID claim) {
        List<Statement> found = statements.of(claim);
        Map<UUID, String> titles = new LinkedHashMap<>();
        found.forEach(statement -> titles.put(statement.source(), statement.title()));
        return Stream.concat(found.stream().map(PlaceChoices::of), titles.entrySet().stream().map(entry -> new Choice("source:" + entry.getKey(), "All of " + entry.getValue()))).toList();
    }

    /** The statements of the claim, the sources and the speakers whose words hold what was typed; and what was typed, as something outside. */
    List<Choice> suggest(UUID project, UUID claim, String typed) {
        String part = Text.orNull(typed) == null ? "" : Text.orNull(typed).toLowerCase(Locale.ROOT);
        List<Choice> found = new ArrayList<>(statements.of(claim).stream().map(PlaceChoices::of).filter(choice -> choice.label().toLowerCase(Locale.ROOT).contains(part)).limit(OFFERED).toList());
        sources.list(project).stream().filter(source -> source.title().toLowerCase(Locale.ROOT).contains(part)).limit(OFFERED)
            .forEach(source -> found.add(new Choice("source:" + source.id(), "Source: " + source.title())));
        speakers.suggest(project, part).stream().limit(OFFERED).forEach(speaker -> found.add(new Choice("speaker:" + speaker.id(), "Speaker: " + speaker.name())));
        if (!part.isEmpty()) {
            found.add(new Choice("outside:" + Text.orNull(typed), "Not among our sources: " + Text.orNull(typed)));
        }
        return found;
    }

    /**
     * The place that a key stands for; null where none was chosen.
     *
     * @throws Problem when it stands for none
     */
    static Place place(String key) {
        if (Text.orNull(key) == null) {
            return null;
        }
        String value = key.substring(key.indexOf(':') + 1);
        return switch (key.substring(0, Math.max(0, key.indexOf(':')))) {
            case "statement" -> new Place.OfStatement(UUID.fromString(value));
            case "source" -> new Place.OfSource(UUID.fromString(value));
            case "speaker" -> new Place.OfSpeaker(UUID.fromString(value));
            case "outside" -> new Place.Outside(value);
            default -> throw Problem.invalid("from", "Choose one of those that are offered.");
        };
    }

    private static Choice of(Statement statement) {
        return new Choice("statement:" + statement.id(), "Statement: " + statement.voice() + (statement.speaker().isEmpty() ? "" : " in " + statement.title())
            + ", “" + Text.shortened(statement.quotation(), LONGEST_QUOTATION) + "”");
    }
}
