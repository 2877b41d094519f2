package org.apostil.trail.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apostil.trail.Entry;
import org.apostil.trail.TrailFilter;
import org.apostil.trail.TrailService;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** The events as the table asks for them: page by page, counted from one event of the chain, so that no page moves while it is read. */
final class TrailRows extends LazyDataModel<Line> {

    private static final long serialVersionUID = 1;

    private final transient TrailService trail;
    private final UUID project;
    private final transient TrailFilter filter;
    private final long head;

    TrailRows(TrailService trail, UUID project, TrailFilter filter, long head) {
        this.trail = trail;
        this.project = project;
        this.filter = filter;
        this.head = head;
    }

    @Override
    public int count(Map<String, FilterMeta> unused) {
        return Math.toIntExact(trail.count(project, filter, head));
    }

    @Override
    public List<Line> load(int first, int size, Map<String, SortMeta> order, Map<String, FilterMeta> unused) {
        return lines(trail, project, trail.newest(project, filter, head, first, size));
    }

    static List<Line> lines(TrailService trail, UUID project, List<Entry> entries) {
        Set<UUID> ids = entries.stream().flatMap(entry -> Stream.of(entry.before(), entry.after())).flatMap(json -> Fields.ids(json).stream()).collect(Collectors.toSet());
        Map<UUID, String> names = ids.isEmpty() ? Map.of() : trail.names(project, ids);
        return entries.stream().map(entry -> Line.of(entry, names)).toList();
    }
}
