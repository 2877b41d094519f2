package org.apostil.search.web;

import java.io.Serializable;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apostil.platform.Text;
import org.apostil.search.Field;
import org.apostil.search.SearchQuery;

/** The filters of a query as controls of a form: each shows what the query says, and what is changed in it is written into the query. */
public class Filters implements Serializable {

    private static final long serialVersionUID = 1;

    private final EnumMap<Field, String> values = new EnumMap<>(Field.class);

    static Filters of(SearchQuery query) {
        Filters filters = new Filters();
        Stream.of(Field.values()).filter(field -> !query.values(field).isEmpty()).forEach(field -> filters.values.put(field, String.join(",", query.values(field))));
        return filters;
    }

    /** The query with those values that are others than {@code before}. */
    SearchQuery onto(SearchQuery query, Filters before) {
        SearchQuery changed = query;
        for (Map.Entry<Field, String> entry : all().entrySet()) {
            if (!Objects.equals(entry.getValue(), before.all().get(entry.getKey()))) {
                changed = changed.with(entry.getKey(), Stream.of(entry.getValue().split(",")).map(String::strip).filter(value -> !value.isEmpty()).toList());
            }
        }
        return changed;
    }

    private Map<Field, String> all() {
        EnumMap<Field, String> all = new EnumMap<>(Field.class);
        Stream.of(Field.values()).forEach(field -> all.put(field, values.getOrDefault(field, "")));
        return all;
    }

    private void put(Field field, String value) {
        String typed = Text.orNull(value);
        if (typed == null) {
            values.remove(field);
        } else {
            values.put(field, typed);
        }
    }

    public String getKind() {
        return values.get(Field.KIND);
    }

    public void setKind(String kind) {
        put(Field.KIND, kind);
    }

    public String getState() {
        return values.get(Field.STATE);
    }

    public void setState(String state) {
        put(Field.STATE, state);
    }

    public String getGrade() {
        return values.get(Field.GRADE);
    }

    public void setGrade(String grade) {
        put(Field.GRADE, grade);
    }

    public String getLanguage() {
        return values.get(Field.LANGUAGE);
    }

    public void setLanguage(String language) {
        put(Field.LANGUAGE, language);
    }

    public String getSpeaker() {
        return values.get(Field.SPEAKER);
    }

    public void setSpeaker(String speaker) {
        put(Field.SPEAKER, speaker);
    }

    public String getAuthor() {
        return values.get(Field.AUTHOR);
    }

    public void setAuthor(String author) {
        put(Field.AUTHOR, author);
    }

    /** The first day; empty for none. */
    public String getFrom() {
        String date = values.getOrDefault(Field.DATE, "");
        int dots = date.indexOf("..");
        return dots < 0 ? date : date.substring(0, dots);
    }

    public void setFrom(String from) {
        date(from, getUntil());
    }

    /** The last day; empty for none. */
    public String getUntil() {
        String date = values.getOrDefault(Field.DATE, "");
        int dots = date.indexOf("..");
        return dots < 0 ? date : date.substring(dots + 2);
    }

    public void setUntil(String until) {
        date(getFrom(), until);
    }

    private void date(String from, String until) {
        String first = Objects.requireNonNullElse(Text.orNull(from), "");
        String last = Objects.requireNonNullElse(Text.orNull(until), "");
        put(Field.DATE, first.equals(last) ? first : first + ".." + last);
    }

    /** The value by itself where it is none of the usual choices: more than one, or a language of which there are no texts. */
    public List<String> written(String value, List<String> usual) {
        return value == null || usual.contains(value) ? List.of() : List.of(value);
    }
}
