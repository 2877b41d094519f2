package org.apostil.platform.web;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apostil.platform.listing.Count;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** The rows of the page that an address names, as a table asks for them: nothing is read that is not shown. */
final class ListRows<R> extends LazyDataModel<R> {

    private static final long serialVersionUID = 1;

    private final transient Supplier<Count> count;
    private final transient Supplier<List<R>> rows;

    ListRows(Supplier<Count> count, Supplier<List<R>> rows) {
        this.count = count;
        this.rows = rows;
    }

    @Override
    public int count(Map<String, FilterMeta> unused) {
        return count.get().found();
    }

    @Override
    public List<R> load(int first, int size, Map<String, SortMeta> order, Map<String, FilterMeta> unused) {
        return rows.get();
    }
}
