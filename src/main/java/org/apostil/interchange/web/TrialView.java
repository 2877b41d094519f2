package org.apostil.interchange.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apostil.interchange.AnnotationImportService;
import org.apostil.interchange.AnnotationImportView;
import org.apostil.interchange.AnnotationImportView.Speaking;
import org.apostil.interchange.Labelled;
import org.apostil.interchange.Mapping;
import org.apostil.interchange.Meaning;
import org.apostil.interchange.Reception;
import org.apostil.interchange.Row;
import org.apostil.platform.DeskAddress;
import org.apostil.platform.Format;
import org.apostil.platform.web.Screen;
import org.apostil.project.ProjectService;
import org.apostil.source.SourceService;
import org.apostil.speaker.SpeakerKind;

/** The page of an import: what its labels mean, what would become of each annotation, and once they are taken, what became of it. */
@Named
@ViewScoped
public class TrialView implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject
    private AnnotationImportService imports;

    @Inject
    private SourceService sources;

    @Inject
    private ProjectService projects;

    private UUID id;
    private String show;
    private long seen;
    private UUID source;
    private UUID project;
    private String projectName;
    private String title;
    private boolean submit;
    private final Map<String, String> meanings = new HashMap<>();
    private final Map<String, String> kinds = new HashMap<>();
    private Mapping tried = Mapping.NONE;

    /** Reads the import and what it is imported into. */
    public void load() {
        take(imports.get(id));
        source = read().sourceId();
        project = read().projectId();
        projectName = projects.get(project).name();
        title = sources.provenance(source).fields().title();
    }

    private void take(AnnotationImportView view) {
        FacesContext.getCurrentInstance().getAttributes().put(TrialView.class.getName(), view);
        seen = view.version();
        submit = view.submit();
        meanings.clear();
        kinds.clear();
        view.labels().forEach(label -> meanings.put(label.label(), label.meaning().name()));
        view.speakers().stream().filter(speaker -> speaker.known() == null).forEach(speaker -> kinds.put(speaker.name(), speaker.kind().name()));
        tried = mapping();
    }

    /** Tries it anew with what is chosen. */
    public void tryAgain() {
        Screen.attempt("mapping", () -> take(imports.map(id, seen, mapping())));
    }

    /** Takes what the table says; where something was chosen since, it is shown first. */
    public void importAll() {
        Screen.attempt("mapping", () -> {
            if (!mapping().equals(tried)) {
                take(imports.map(id, seen, mapping()));
                FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, "You chose something else since this was tried. Nothing was imported yet: look at the table as it is now, then import.", null));
            } else {
                take(imports.take(id, seen));
            }
        });
    }

    private Mapping mapping() {
        return new Mapping(meanings.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> Meaning.valueOf(entry.getValue()))),
            kinds.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> SpeakerKind.valueOf(entry.getValue()))), submit);
    }

    /** Tried once for a page, and not kept between: it may have thousands of rows. */
    private AnnotationImportView read() {
        return (AnnotationImportView) FacesContext.getCurrentInstance().getAttributes().computeIfAbsent(TrialView.class.getName(), key -> imports.get(id));
    }

    /** The rows that are shown: all, or those of one outcome. */
    public List<Row> getRows() {
        return read().rows().stream().filter(row -> show == null || row.outcome().code().equals(show)).toList();
    }

    public List<Labelled> getLabels() {
        return read().labels();
    }

    public List<Speaking> getSpeakers() {
        return read().speakers();
    }

    /** Outcomes that are there, for the filter above the table. */
    public List<Reception> getOutcomes() {
        return Arrays.stream(Reception.values()).filter(outcome -> read().counts().containsKey(outcome)).toList();
    }

    public long count(Reception outcome) {
        return read().counts().getOrDefault(outcome, 0L);
    }

    public List<Meaning> getAllMeanings() {
        return Meaning.all();
    }

    public List<SpeakerKind> getAllKinds() {
        return Arrays.asList(SpeakerKind.values());
    }

    /** What the file is and when it came. */
    public String getOrigin() {
        return "%s · uploaded %s".formatted(read().format().name(), Format.moment(read().uploaded()));
    }

    public String getFileName() {
        return read().file();
    }

    public String getSha256() {
        return read().sha256();
    }

    public boolean isTaken() {
        return read().taken() != null;
    }

    /** What would happen, or happened, in a sentence. */
    public String getSummary() {
        String annotations = Format.count(read().takenCount(), "annotation");
        return isTaken() ? "%s imported %s as %s. Nothing counts until a colleague approved it.".formatted(annotations, Format.moment(read().taken()), submit ? "submitted" : "drafts of yours")
            : "%s would be imported, of %s in the file. Nothing is saved yet.".formatted(annotations, read().rows().size());
    }

    public long getTakenCount() {
        return read().takenCount();
    }

    /** The address of the card of what was made of a row; null where nothing was. */
    public String card(Row row) {
        return row.annotation() == null ? null : DeskAddress.of(source).version(read().sourceVersionId()).annotation(row.annotation());
    }

    /** Who tells it, the outermost first; empty where nobody does. */
    public String told(Row row) {
        return String.join(" → ", row.speakers());
    }

    public UUID getVersion() {
        return read().sourceVersionId();
    }

    public UUID getId() {
        return id;
    }

    public void setId(UUID id) {
        this.id = id;
    }

    public String getShow() {
        return show;
    }

    public void setShow(String show) {
        this.show = show;
    }

    public UUID getSource() {
        return source;
    }

    public UUID getProject() {
        return project;
    }

    public String getProjectName() {
        return projectName;
    }

    public String getTitle() {
        return title;
    }

    public boolean isSubmit() {
        return submit;
    }

    public void setSubmit(boolean submit) {
        this.submit = submit;
    }

    /** What each label means, by name, as the selects set it. */
    public Map<String, String> getMeanings() {
        return meanings;
    }

    /** What each new speaker is, by name, as the selects set it. */
    public Map<String, String> getKinds() {
        return kinds;
    }
}
