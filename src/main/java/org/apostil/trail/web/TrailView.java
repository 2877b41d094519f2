package org.apostil.trail.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apostil.platform.web.Screen;
import org.apostil.project.Project;
import org.apostil.project.ProjectService;
import org.apostil.trail.TrailFilter;
import org.apostil.trail.TrailService;

/** The page of the audit trail, of a project or of the installation. What is asked for stands in its address. */
@Named
@ViewScoped
public class TrailView implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject
    private TrailService trail;

    @Inject
    private ProjectService projects;

    private UUID project;
    private UUID person;
    private String action;
    private UUID subject;
    private String from;
    private String until;
    private String words;
    private long head;
    private String name;
    private boolean keptBack;
    private transient TrailRows rows;
    private transient TrailService.Choices choices;

    /** Lets in who may read it, and stays with the events that there are now. */
    public void load() {
        head = trail.head(project);
        Optional<Project> of = Optional.ofNullable(project).map(projects::get);
        name = of.map(Project::name).orElse(null);
        keptBack = of.filter(found -> found.policy().blindFirstPass()).isPresent();
        filter();
    }

    /** Asks anew, at an address that can be kept. */
    public void ask() {
        Screen.attempt("filter", () -> {
            filter();
            Screen.goTo("/audit/trail" + query("project"));
        });
    }

    /** The events, newest first. */
    public TrailRows getRows() {
        if (rows == null) {
            rows = new TrailRows(trail, project, filter(), head);
        }
        return rows;
    }

    public TrailService.Choices getChoices() {
        if (choices == null) {
            choices = trail.choices(project);
        }
        return choices;
    }

    /** Where the same events come as a file. */
    public String file(String suffix) {
        return "/api/v1" + (project == null ? "" : "/projects/" + project) + "/audit." + suffix + query(null);
    }

    /** The address of everything that was done to a thing. */
    public String about(UUID thing) {
        return "/audit/trail?" + (project == null ? "" : "project=" + project + "&") + "subject=" + thing;
    }

    public boolean isNarrow() {
        return filter().isNarrow();
    }

    private TrailFilter filter() {
        return TrailFilter.of(person, action, subject, from, until, words);
    }

    private String query(String nameOfProject) {
        Map<String, Object> asked = new LinkedHashMap<>();
        if (nameOfProject != null) {
            asked.put(nameOfProject, project);
        }
        asked.put("person", person);
        asked.put("action", action);
        asked.put("subject", subject);
        asked.put("from", from);
        asked.put("until", until);
        asked.put("words", words);
        String query = asked.entrySet().stream().filter(field -> field.getValue() != null)
            .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue().toString(), StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
        return query.isEmpty() ? "" : "?" + query;
    }

    /** What the project is called; null for the installation. */
    public String getName() {
        return name;
    }

    /** Whether a blind first pass may keep something back here as on the desk. */
    public boolean isKeptBack() {
        return keptBack;
    }

    public UUID getProject() {
        return project;
    }

    public void setProject(UUID project) {
        this.project = project;
    }

    public UUID getPerson() {
        return person;
    }

    public void setPerson(UUID person) {
        this.person = person;
    }

    public String getAction() {
        return action;
    }

    public void setAction(String action) {
        this.action = action;
    }

    public UUID getSubject() {
        return subject;
    }

    public void setSubject(UUID subject) {
        this.subject = subject;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public String getUntil() {
        return until;
    }

    public void setUntil(String until) {
        this.until = until;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }
}
