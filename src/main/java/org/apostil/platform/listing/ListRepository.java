package org.apostil.platform.listing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Reads lists for the repositories of features, which ask for nobody's permission: their services did. */
@ApplicationScoped
public class ListRepository {

    @PersistenceContext
    private EntityManager entities;

    /**
     * Reads rows in order.
     *
     * @param select what is selected, at least two expressions
     * @param row    makes a row of what was selected
     */
    public <R> Page<R> page(ListSql sql, String select, SortKey key, Order order, Slice slice, Function<Object[], R> row) {
        Query query = entities.createNativeQuery(sql.page(select, key, order, slice.after() != null), Object[].class);
        sql.values().forEach(query::setParameter);
        if (slice.after() != null) {
            slice.after().check(key);
            query.setParameter("afterValue", slice.after().value()).setParameter("afterId", slice.after().id().toString());
        }
        List<?> found = query.setFirstResult(slice.skip()).setMaxResults(slice.most() + 1).getResultList();
        List<Object[]> rows = found.stream().map(Object[].class::cast).limit(slice.most()).toList();
        return new Page<>(rows.stream().map(row).toList(), found.size() > slice.most() ? place(rows.getLast()) : null);
    }

    /** Counts rows, as far as they are counted. */
    public Count count(ListSql sql) {
        Query query = entities.createNativeQuery(sql.count()).setParameter("most", Count.MOST + 1);
        sql.values().forEach(query::setParameter);
        return Count.of(((Number) query.getSingleResult()).longValue());
    }

    private static Cursor place(Object[] row) {
        return new Cursor((String) row[row.length - 2], UUID.fromString((String) row[row.length - 1]));
    }
}
