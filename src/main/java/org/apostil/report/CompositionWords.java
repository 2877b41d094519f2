package org.apostil.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apostil.export.Extent;
import org.apostil.export.Inclusion;
import org.apostil.export.Judgement;
import org.apostil.platform.Coded;

/** What is written and chosen of a report, in words: a line for each thing. */
final class CompositionWords {

    private final Map<UUID, String> names;

    /** @param names of source versions, sources, speakers and people, by id */
    CompositionWords(Map<UUID, String> names) {
        this.names = names;
    }

    List<String> of(CompositionField field, Composition said) {
        return switch (field) {
            case TITLE -> present(said.title());
            case HANDLING -> said.handlingMark() == null ? List.of() : List.of(said.handlingMark().code() + " · " + said.handlingMark().words());
            case SUMMARY -> present(said.summary());
            case ASSESSMENT -> said.assessment().stream().flatMap(judgement -> judgement(judgement, said).stream()).toList();
            case ROW -> List.of(said.row().words());
            case SOURCES -> said.sources().stream().map(source -> name(source.version())).toList();
            case STATEMENTS -> said.sources().stream().filter(source -> source.statement() != null && !source.statement().isBlank())
                .map(source -> name(source.source()) + ": " + source.statement()).toList();
            case SELECTION -> selection(said.selection());
            case INCLUSION -> inclusion(said.inclusion());
        };
    }

    private static List<String> judgement(Judgement judgement, Composition said) {
        List<String> lines = new ArrayList<>(present(judgement.words()));
        if (judgement.likelihood() != null) {
            lines.add("Likelihood: %s (%s)".formatted(judgement.likelihood().words(said.row()), judgement.likelihood().range()));
        }
        if (judgement.confidence() != null) {
            lines.add("Confidence: " + judgement.confidence().code());
        }
        present(judgement.basis()).forEach(basis -> lines.add("Basis: " + basis));
        return lines;
    }

    /** All of it: of each facet what is chosen; what has no choice says so where it matters. */
    List<String> selection(Selection selection) {
        List<String> lines = new ArrayList<>();
        lines.add("States: " + coded(selection.states()));
        facet(lines, "Kinds", coded(selection.kinds()));
        facet(lines, "Reliability", grades(selection.reliability()));
        facet(lines, "Credibility", grades(selection.credibility()));
        facet(lines, "Speakers", named(selection.speakers()));
        facet(lines, "Authors", named(selection.authors()));
        return lines;
    }

    static List<String> inclusion(Inclusion inclusion) {
        return Stream.of(inclusion.text() == Extent.FULL ? "The whole text of its sources" : inclusion.text().words(), inclusion.discussions() ? "Discussions with their outcome" : null,
            inclusion.dissent() ? "Rulings where analysts differed, and dissent" : null, inclusion.tables() ? "Tables of speakers, claims, sources and grades" : null,
            inclusion.audit() ? "Extract of the audit trail" : null, inclusion.method() ? "Method and vocabularies" : null).filter(Objects::nonNull).toList();
    }

    private static void facet(List<String> lines, String name, String chosen) {
        if (!chosen.isEmpty()) {
            lines.add(name + ": " + chosen);
        }
    }

    private static <E extends Enum<E> & Coded> String coded(Collection<E> chosen) {
        return chosen.stream().sorted().map(Coded::words).collect(Collectors.joining(", "));
    }

    private static <E extends Enum<E> & Coded> String grades(Collection<E> chosen) {
        return chosen.stream().sorted().map(grade -> grade.code() + " " + grade.words()).collect(Collectors.joining(", "));
    }

    private String named(Collection<UUID> chosen) {
        return chosen.stream().map(this::name).sorted(String.CASE_INSENSITIVE_ORDER).collect(Collectors.joining(", "));
    }

    private String name(UUID id) {
        return names.getOrDefault(id, "Not known here");
    }

    private static List<String> present(String text) {
        return text == null || text.isBlank() ? List.of() : Arrays.asList(text.strip().split("\\R+"));
    }
}
