package org.apostil.ingest.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apostil.ingest.Import;
import org.apostil.ingest.ImportService;
import org.apostil.platform.Format;

/** The imports of a project, where a page tells of them. */
@Named
@RequestScoped
public class ImportListView {

    private static final int SHOWN = 5;

    @Inject
    private ImportService imports;

    private final Map<UUID, List<Import>> read = new HashMap<>();

    /** The newest few that are under way, or hold files that wait to be looked over. */
    public List<Import> open(UUID project) {
        return all(project).stream().filter(each -> each.isUnderWay() || each.counts().open() > 0).limit(SHOWN).toList();
    }

    /** The newest few. */
    public List<Import> newest(UUID project) {
        return all(project).stream().limit(SHOWN).toList();
    }

    private List<Import> all(UUID project) {
        return read.computeIfAbsent(project, imports::list);
    }

    /** When it was begun, in words. */
    public String begun(Import of) {
        return Format.moment(of.begunAt());
    }
}
