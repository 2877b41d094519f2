package org.apostil.ingest.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apostil.identity.Access;
import org.apostil.identity.People;
import org.apostil.identity.Permission;
import org.apostil.ingest.Import;
import org.apostil.ingest.ImportItem;
import org.apostil.ingest.ImportService;
import org.apostil.ingest.ItemState;
import org.apostil.platform.Format;
import org.apostil.platform.Problem;
import org.apostil.platform.web.Screen;
import org.apostil.project.ProjectService;

/** The page of an import: how far it is, what became of each file, and what shall become a source. */
@Named
@ViewScoped
public class ImportView implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject
    private ImportService imports;

    @Inject
    private ProjectService projects;

    @Inject
    private People people;

    @Inject
    private Access access;

    private final HashMap<UUID, Boolean> chosen = new HashMap<>();
    private UUID id;
    private String show;
    private int after;
    private Import now;
    private String projectName;
    private String begun;
    private transient List<ImportItem> items;

    /** Reads the import. */
    public void load() {
        now = imports.get(id);
        projectName = projects.get(now.projectId()).name();
        begun = "%s, %s".formatted(people.names(List.of(now.begunBy())).get(now.begunBy()), Format.moment(now.begunAt()));
    }

    /** Looks again. */
    public void refresh() {
        now = imports.get(id);
        items = null;
    }

    /** Confirms all that were taken without a remark. */
    public void addClear() {
        confirm(List.of(), false);
    }

    /** Confirms all that were taken. */
    public void addTaken() {
        confirm(List.of(), true);
    }

    /** Confirms those that were chosen. */
    public void addChosen() {
        List<UUID> wanted = chosen.entrySet().stream().filter(Map.Entry::getValue).map(Map.Entry::getKey).toList();
        if (wanted.isEmpty()) {
            Screen.attempt("import", () -> {
                throw new Problem(Problem.Sort.REFUSED, "No file is chosen. Tick the files that shall become sources.");
            });
        } else {
            confirm(wanted, true);
        }
    }

    private void confirm(List<UUID> wanted, boolean remarked) {
        if (Screen.attempt("import", () -> imports.confirm(id, wanted, remarked))) {
            chosen.clear();
        }
        refresh();
    }

    /** Ends the reading or adding. */
    public void stop() {
        Screen.attempt("import", () -> imports.stop(id));
        refresh();
    }

    /** The files that are shown. */
    public List<ImportItem> getItems() {
        if (items == null) {
            items = imports.items(id, states(), after);
        }
        return items;
    }

    private List<ItemState> states() {
        return Stream.of(ItemState.values()).filter(state -> state.code().equals(show)).toList();
    }

    /** Who wrote and published it and when, as far as it is known. */
    public String origin(ImportItem item) {
        return item.provenance() == null ? "" : Stream.of(item.provenance().author(), item.provenance().publisher(), item.provenance().published() == null ? null : Format.date(item.provenance().published()),
            item.provenance().language()).filter(part -> part != null).collect(Collectors.joining(" · "));
    }

    /** The size of a file, in words. */
    public String size(ImportItem item) {
        return Format.size(item.bytes());
    }

    /** Whether files can be chosen: somebody may add them, and nothing changes by itself at the moment. */
    public boolean isChoosing() {
        return isAdding() && !now.isUnderWay();
    }

    /** Whether whoever looks may add sources. */
    public boolean isAdding() {
        return access.permits(Permission.ADD_SOURCE, now.projectId());
    }

    /** The place of the last file that is shown, where there are further ones; else 0. */
    public int getFurther() {
        return getItems().size() < ImportService.MOST ? 0 : getItems().getLast().ordinal();
    }

    public Map<UUID, Boolean> getChosen() {
        return chosen;
    }

    public Import getNow() {
        return now;
    }

    public String getProjectName() {
        return projectName;
    }

    public String getBegun() {
        return begun;
    }

    public UUID getId() {
        return id;
    }

    public void setId(UUID id) {
        this.id = id;
    }

    /** The state of the files that are shown; null for all. */
    public String getShow() {
        return show;
    }

    public void setShow(String show) {
        this.show = show;
    }

    public int getAfter() {
        return after;
    }

    public void setAfter(int after) {
        this.after = after;
    }
}
