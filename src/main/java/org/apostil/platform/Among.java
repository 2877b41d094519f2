package org.apostil.platform;

import java.util.Collection;

/**
 * Says in a query which ids it is about. Hibernate translates a query with a list anew whenever it is asked; a query
 * about one id, as when one thing is saved, it keeps.
 *
 * <p>{@snippet :
 * entities.createQuery("select s from Step s where s.subjectId " + Among.these(ids), Step.class)
 *     .setParameter("ids", Among.value(ids));
 * }
 */
public final class Among {

    private Among() {
    }

    /** The condition, with the parameter {@code ids}. */
    public static String these(Collection<?> ids) {
        return ids.size() == 1 ? "= :ids" : "in :ids";
    }

    /** What the parameter {@code ids} is set to. */
    public static Object value(Collection<?> ids) {
        return ids.size() == 1 ? ids.iterator().next() : ids;
    }
}
