package org.apostil.report;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apostil.platform.Side;

/**
 * What two people made of the same report at the same time, field by field, so that one can choose and nothing is
 * overwritten unseen.
 *
 * <p>{@snippet : new CompositionMerge(before, mine, theirs).differences(); }
 *
 * @param before the edition that both began with
 */
public record CompositionMerge(Composition before, Composition mine, Composition theirs) {

    /**
     * A field in which they differ.
     *
     * @param proposal the side that alone changed it; empty where both did, and a person must choose
     */
    public record Difference(CompositionField field, Optional<Side> proposal) {
    }

    /** Where they differ, in the order of the form. */
    public List<Difference> differences() {
        return Arrays.stream(CompositionField.values()).filter(field -> !field.same(mine, theirs)).map(field -> new Difference(field, proposal(field))).toList();
    }

    private Optional<Side> proposal(CompositionField field) {
        if (field.same(before, mine)) {
            return Optional.of(Side.THEIRS);
        }
        return field.same(before, theirs) ? Optional.of(Side.MINE) : Optional.empty();
    }

    /** Theirs, with mine in the fields in which I was chosen. What is said of a source stays with it. */
    public Composition merged(Map<CompositionField, Side> chosen) {
        Map<CompositionField, Composition> from = new EnumMap<>(CompositionField.class);
        Arrays.stream(CompositionField.values()).forEach(field -> from.put(field, chosen.get(field) == Side.MINE ? mine : theirs));
        return new Composition(from.get(CompositionField.TITLE).title(), from.get(CompositionField.HANDLING).handlingMark(), from.get(CompositionField.SUMMARY).summary(),
            from.get(CompositionField.ASSESSMENT).assessment(), from.get(CompositionField.ROW).row(),
            sources(from.get(CompositionField.SOURCES), from.get(CompositionField.STATEMENTS)), from.get(CompositionField.SELECTION).selection(),
            from.get(CompositionField.INCLUSION).inclusion());
    }

    private static List<ChosenSource> sources(Composition order, Composition statements) {
        Map<UUID, String> said = new HashMap<>();
        order.sources().forEach(source -> said.put(source.source(), source.statement()));
        statements.sources().forEach(source -> said.put(source.source(), source.statement()));
        return order.sources().stream().map(source -> new ChosenSource(source.source(), source.version(), said.get(source.source()))).toList();
    }
}
