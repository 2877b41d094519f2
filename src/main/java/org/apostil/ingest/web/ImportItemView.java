package org.apostil.ingest.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apostil.identity.Access;
import org.apostil.identity.Permission;
import org.apostil.ingest.Import;
import org.apostil.ingest.ImportItem;
import org.apostil.ingest.ImportService;
import org.apostil.platform.Format;
import org.apostil.platform.Text;
import org.apostil.platform.web.Screen;
import org.apostil.project.ProjectService;
import org.apostil.source.ProvenanceForm;
import org.apostil.source.ProvenanceForm.Difference;
import org.apostil.source.SourceText;

/** The page on which a person looks a file of an import over: what it says of itself, what it says, and whether it becomes a source. */
@Named
@ViewScoped
public class ImportItemView implements Serializable {

    private static final long serialVersionUID = 1;

    /** How much of the text is shown, in blocks and in code points of each. */
    private static final int SHOWN = 60;
    private static final int SHOWN_OF_BLOCK = 1500;

    @Inject
    private ImportService imports;

    @Inject
    private ProjectService projects;

    @Inject
    private Access access;

    private final ArrayList<Difference> differences = new ArrayList<>();
    private UUID id;
    private UUID project;
    private String projectName;
    private String importName;
    private int revision;
    private ProvenanceForm form;
    private transient ImportItem item;
    private transient SourceText text;

    /** A block of the text as it is shown. */
    public record Shown(String kind, String words) {
    }

    /** Reads the file. */
    public void load() {
        ImportItem found = item();
        Import of = imports.get(found.importId());
        project = of.projectId();
        projectName = projects.get(project).name();
        importName = of.name();
        revision = found.revision();
        form = found.provenance() == null ? null : new ProvenanceForm(found.provenance());
    }

    /** Keeps what was corrected, and goes back to the import. */
    public void save() {
        if (kept()) {
            Screen.goTo(back());
        }
    }

    /** Keeps what was corrected, and has the file become a source. */
    public void add() {
        if (kept() && Screen.attempt("item", () -> imports.confirm(item().importId(), List.of(id), true))) {
            Screen.goTo(back());
        }
    }

    private boolean kept() {
        boolean kept = Screen.attempt("item", () -> imports.edit(id, revision, form.fields()));
        item = null;
        if (!kept && item().provenance() != null && item().revision() != revision) {
            revision = item().revision();
            differences.clear();
            differences.addAll(ProvenanceForm.differences(item().provenance(), form.fields()));
        }
        return kept;
    }

    private String back() {
        return "/ingest/import?id=" + item().importId();
    }

    public ImportItem getItem() {
        return item();
    }

    private ImportItem item() {
        if (item == null) {
            item = imports.item(id);
        }
        return item;
    }

    /** Where in the file the proposed values stand, a line for each. */
    public List<String> getOrigins() {
        return item().origins().entrySet().stream().map(origin -> switch (origin.getKey()) {
            case TITLE -> "Title: ";
            case AUTHOR -> "Author: ";
            case PUBLISHER -> "Publisher: ";
            case PUBLISHED -> "Date: ";
            case LANGUAGE -> "Language: ";
            case URL -> "Web address: ";
        } + origin.getValue()).toList();
    }

    /** The beginning of the text. */
    public List<Shown> getBeginning() {
        SourceText all = text();
        return all == null ? List.of() : all.blocks().stream().limit(SHOWN).map(block -> new Shown(block.kind().words(), Text.shortened(all.text(block), SHOWN_OF_BLOCK))).toList();
    }

    /** How long it is, and whether all of it is shown. */
    public String getLength() {
        SourceText all = text();
        return all == null ? "" : "%,d characters in %s%s".formatted(all.length(), Format.count(all.blocks().size(), "block"), all.blocks().size() > SHOWN ? "; the first %d are shown".formatted(SHOWN) : "");
    }

    private SourceText text() {
        if (text == null) {
            text = imports.text(id).orElse(null);
        }
        return text;
    }

    /** Whether whoever looks can still say what becomes of it. */
    public boolean isOpen() {
        return item().isOpen() && access.permits(Permission.ADD_SOURCE, project);
    }

    public List<Difference> getDifferences() {
        return differences;
    }

    public ProvenanceForm getForm() {
        return form;
    }

    public UUID getId() {
        return id;
    }

    public void setId(UUID id) {
        this.id = id;
    }

    public UUID getProject() {
        return project;
    }

    public String getProjectName() {
        return projectName;
    }

    public String getImportName() {
        return importName;
    }
}
