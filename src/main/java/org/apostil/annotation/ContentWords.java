package org.apostil.annotation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apostil.annotation.Comparison.Field;
import org.apostil.platform.Coded;
import org.apostil.platform.Text;

/**
 * What an annotation says, in words for a person who compares: passages as quotations, codes with their words.
 *
 * @param names  of the speakers
 * @param graded the claims that a credibility note can be about, each with its number
 */
public record ContentWords(Map<UUID, String> names, Map<UUID, String> graded) {

    private static final String NOTHING = "Nothing";

    /** What stands in a field, in lines. */
    public List<String> of(Field field, AnnotationContent content) {
        return switch (field) {
            case SPANS -> content.spans().stream().map(span -> (content.kind() == AnnotationKind.CLAIM ? span.role().words() + " " : "") + "“" + span.exact() + "”").toList();
            case PROPOSITION -> text(content.proposition());
            case SPEAKERS -> List.of(content.speakers().isEmpty() ? "Nobody" : content.speakers().stream().map(names::get).collect(Collectors.joining(" → ")));
            case MODE -> List.of(content.mode() == null ? NOTHING : content.mode().words());
            case ABOUT -> List.of(content.about() == null ? "This passage" : graded.getOrDefault(content.about(), "Another annotation"));
            case RELIABILITY -> grade(content.reliability());
            case RELIABILITY_REASON -> text(content.reliabilityReason());
            case CREDIBILITY -> grade(content.credibility());
            case CREDIBILITY_REASON -> text(content.credibilityReason());
            case INDEPENDENT_ORIGIN -> text(content.independentOrigin());
            case NOTE -> text(content.note());
        };
    }

    /** What colleagues decided on {@code view} and what state it is in, where that can have changed since a revision. */
    public static List<String> steps(AnnotationView view, int since) {
        List<String> steps = new ArrayList<>();
        if (view.revision() > since) {
            steps.add("Revision %d by %s".formatted(view.revision(), view.editor().name()));
        }
        view.decisions().stream().filter(decision -> decision.revision() >= since)
            .forEach(decision -> steps.add(decision.action().done() + " by " + decision.reviewer().name() + decision.reason().map(reason -> ": " + reason).orElse("")));
        steps.add("It now is: " + view.state().words());
        return steps;
    }

    private static List<String> text(String typed) {
        return List.of(Text.orNull(typed) == null ? NOTHING : typed);
    }

    private static List<String> grade(Coded grade) {
        return List.of(grade == null ? "Not graded" : grade.code() + " · " + grade.words());
    }
}
