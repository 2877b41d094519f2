package org.apostil.firstpass;

import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;

/**
 * Whose annotations of a source somebody sees. It speaks of authors, so that it can be asked of what was read and be a
 * condition of what is to be read.
 *
 * <p>{@snippet :
 * Query query = entities.createQuery("select a from Annotation a where a.sourceVersionId = :version" + sight.where("a.authorId"));
 * sight.bind(query::setParameter);
 * }
 */
public sealed interface Sight {

    /** Everybody's: there is no blind first pass here, or nobody keeps theirs back. */
    record All() implements Sight {
        @Override
        public boolean sees(UUID author) {
            return true;
        }

        @Override
        public String where(String column) {
            return "";
        }

        @Override
        public void bind(BiConsumer<String, Object> parameter) {
            // It sets no condition.
        }
    }

    /** One's own: the person has not submitted their pass. */
    record Own(UUID person) implements Sight {
        @Override
        public boolean sees(UUID author) {
            return person.equals(author);
        }

        @Override
        public String where(String column) {
            return " and " + column + " = :seeing ";
        }

        @Override
        public void bind(BiConsumer<String, Object> parameter) {
            parameter.accept("seeing", person);
        }
    }

    /** Everybody's but that of {@code blind}, who have yet to submit their pass; the person has. */
    record AllBut(Set<UUID> blind) implements Sight {
        @Override
        public boolean sees(UUID author) {
            return !blind.contains(author);
        }

        @Override
        public String where(String column) {
            return " and " + column + " not in (:blind) ";
        }

        @Override
        public void bind(BiConsumer<String, Object> parameter) {
            parameter.accept("blind", blind);
        }
    }

    /** Whether it holds what that person wrote. */
    boolean sees(UUID author);

    /** The same as a further condition of a query, in SQL and in Hibernate's language alike; begins with <em>and</em>. */
    String where(String column);

    /** Sets the parameters of that condition. */
    void bind(BiConsumer<String, Object> parameter);

    /** Whether the person is yet to submit their pass. */
    default boolean isBlind() {
        return this instanceof Own;
    }
}
