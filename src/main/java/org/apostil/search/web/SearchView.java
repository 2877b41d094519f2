package org.apostil.search.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.apostil.platform.Format;
import org.apostil.platform.Problem;
import org.apostil.platform.Text;
import org.apostil.platform.web.Screen;
import org.apostil.project.ProjectService;
import org.apostil.search.Field;
import org.apostil.search.Hit;
import org.apostil.search.Hits;
import org.apostil.search.Place;
import org.apostil.search.SearchQuery;
import org.apostil.search.SearchService;

/** The page of search, in a project or in all of a person's. What is asked for stands in its address. */
@Named
@ViewScoped
public class SearchView implements Serializable {

    private static final long serialVersionUID = 1;
    private static final int PAGE = 20;

    @Inject
    private SearchService search;

    @Inject
    private ProjectService projects;

    private UUID project;
    private String q;
    private String cursor;
    private String projectName;
    private Filters filters = new Filters();
    private Filters written = new Filters();
    private List<String> languages;
    private String fault;
    private transient Hits hits;

    /** Lets in who may look there, reads the query into the filters, and looks. */
    public void load() {
        projectName = project == null ? null : projects.get(project).name();
        languages = search.languages(project);
        try {
            SearchQuery query = SearchQuery.of(q);
            written = Filters.of(query);
            filters = Filters.of(query);
            getHits();
        } catch (Problem problem) {
            fault = problem.getMessage();
        }
    }

    /** Looks anew, at an address that can be kept; what was changed in the filters is written into the query, which else stays as it was typed. */
    public void ask() {
        Screen.attempt("search", () -> {
            SearchQuery typed = SearchQuery.of(q);
            SearchQuery asked = filters.onto(typed, written);
            Screen.goTo(address(asked.equals(typed) ? q : asked.toString(), project, null));
        });
    }

    /** What was found; null where nothing is asked for. */
    public Hits getHits() {
        if (hits == null && Text.orNull(q) != null && fault == null) {
            hits = search.find(project, q, cursor, PAGE);
        }
        return hits;
    }

    /** The places, and their names, where one can look. */
    public List<Place> getPlaces() {
        return Arrays.asList(Place.values());
    }

    /** Whether hits of that place alone are shown; null is all of them. */
    public boolean isIn(Place place) {
        List<String> named = SearchQuery.of(q).values(Field.IN);
        return place == null ? named.isEmpty() : named.equals(List.of(place.code()));
    }

    /** The address of the same query in one place alone; null is all of them. */
    public String in(Place place) {
        return address(SearchQuery.of(q).with(Field.IN, place == null ? List.of() : List.of(place.code())).toString(), project, null);
    }

    /** The address of another query in the same place. */
    public String asking(String query) {
        return address(query, project, null);
    }

    /** The address of the same query in all projects. */
    public String getEverywhere() {
        return address(q, null, null);
    }

    /** The address of the next page. */
    public String getNext() {
        return address(q, project, getHits().next());
    }

    /** The address of the first page. */
    public String getFirst() {
        return address(q, project, null);
    }

    /** Where the same hits come as a file. */
    public String file(String suffix) {
        return "/api/v1" + (project == null ? "" : "/projects/" + project) + "/search." + suffix + "?q=" + encoded(q);
    }

    /** A day as the screens write it. */
    public String day(Hit hit) {
        return Format.date(hit.day().toString());
    }

    /** What a language is called in English, with its code. */
    public String language(String code) {
        return Locale.forLanguageTag(code).getDisplayLanguage(Locale.ENGLISH) + " (" + code + ")";
    }

    /** What can be filtered by. */
    public List<Field> getFields() {
        return Arrays.asList(Field.values());
    }

    static String address(String query, UUID project, String cursor) {
        return "/search/search?" + (project == null ? "" : "project=" + project + "&") + "q=" + encoded(query) + (cursor == null ? "" : "&cursor=" + cursor);
    }

    private static String encoded(String text) {
        return text == null ? "" : URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** What the project is called; null in all of them. */
    public String getProjectName() {
        return projectName;
    }

    /** Why nothing was looked for; null where something was, or nothing is asked for. */
    public String getFault() {
        return fault;
    }

    public List<String> getLanguages() {
        return languages;
    }

    public Filters getFilters() {
        return filters;
    }

    public UUID getProject() {
        return project;
    }

    public void setProject(UUID project) {
        this.project = project;
    }

    public String getQ() {
        return q;
    }

    public void setQ(String q) {
        this.q = q;
    }

    public String getCursor() {
        return cursor;
    }

    public void setCursor(String cursor) {
        this.cursor = cursor;
    }
}
