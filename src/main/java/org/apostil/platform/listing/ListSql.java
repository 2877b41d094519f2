package org.apostil.platform.listing;

import java.util.HashMap;
import java.util.Map;

/**
 * Puts the SQL of a list together: what it reads from, and which rows. Values are parameters, never text.
 *
 * <p>{@snippet :
 * new ListSql("source s", "s.id").and("s.project_id = :project", "project", projectId)
 *     .and("position(lower(:words) in lower(s.title)) > 0", "words", asked.one("words").orElse(null));
 * }
 */
public final class ListSql {

    private final String from;
    private final String id;
    private final StringBuilder where = new StringBuilder("true");
    private final Map<String, Object> values = new HashMap<>();

    /**
     * Reads from there.
     *
     * @param from what follows {@code from}; joins that drop or multiply no row
     * @param id   of a row: it parts rows that are alike in what they are ordered by
     */
    public ListSql(String from, String id) {
        this.from = from;
        this.id = id;
    }

    /** Only rows for which that holds. */
    public ListSql and(String condition) {
        where.append(" and (").append(condition).append(')');
        return this;
    }

    /** Only rows for which that holds with a parameter; all, where its value is null. */
    public ListSql and(String condition, String parameter, Object value) {
        return value == null ? this : and(condition).with(parameter, value);
    }

    /** Gives a parameter its value. */
    public ListSql with(String parameter, Object value) {
        values.put(parameter, value);
        return this;
    }

    /** The pattern of {@code like} for what holds those words, whatever signs are among them. */
    public static String holding(String words) {
        return "%" + words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    /** A page of rows: what is selected, and behind it what the row is ordered by, as text, and its id. */
    String page(String select, SortKey key, Order order, boolean after) {
        String way = order.descending() ? "desc" : "asc";
        String place = after ? " and (%s, %s) %s (%s, cast(:afterId as uuid))".formatted(key.expression(), id, order.descending() ? "<" : ">", key.read("afterValue")) : "";
        return "select %s, %s, cast(%s as text) from %s where %s%s order by %s %s, %s %s".formatted(select, key.written(), id, from, where, place, key.expression(), way, id, way);
    }

    /** How many there are, up to the parameter {@code most}. */
    String count() {
        return "select count(*) from (select 1 from %s where %s limit :most) counted".formatted(from, where);
    }

    Map<String, Object> values() {
        return values;
    }
}
