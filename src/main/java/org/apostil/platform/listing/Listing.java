package org.apostil.platform.listing;

import java.util.List;
import java.util.Optional;

/**
 * The description of a list: what it is called, what its rows have, what it can be narrowed by, and how it is ordered unless
 * somebody asks otherwise.
 *
 * @param name  in addresses, names of files and the audit trail, such as {@code sources}
 * @param noun  one row in words, such as {@code source}
 * @param usual its order unless another is asked for
 * @param <R>   a row
 */
public record Listing<R>(String name, String noun, List<Column<R>> columns, List<Filter> filters, Order usual) {

    public Listing {
        columns = List.copyOf(columns);
        filters = List.copyOf(filters);
    }

    /** The column of that key. */
    public Optional<Column<R>> column(String key) {
        return columns.stream().filter(column -> column.key().equals(key)).findFirst();
    }

    /** The columns by which it can be ordered. */
    public List<Column<R>> ordered() {
        return columns.stream().filter(Column::isOrdered).toList();
    }

    /** The keys of the columns that are shown unless others are chosen. */
    List<String> usualColumns() {
        return columns.stream().filter(column -> column.shown() == Column.Shown.USUALLY).map(Column::key).toList();
    }
}
