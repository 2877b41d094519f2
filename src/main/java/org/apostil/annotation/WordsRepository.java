package org.apostil.annotation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apostil.platform.Among;

/** Reads what annotations say, in one line each and in one query for all. */
@ApplicationScoped
class WordsRepository {

    private static final String SAID = """
        select a.id, coalesce(c.proposition, (select string_agg(s.exact, ' … ' order by s.ordinal) from annotation_span s where s.revision_id = r.id and s.role = 'CONTENT'))
        from annotation a join annotation_revision r on r.annotation_id = a.id and r.number = a.revision left join claim c on c.id = r.claim_id
        where a.id %s""";

    @PersistenceContext
    private EntityManager entities;

    /** The proposition of a claim, what is quoted by any other; {@code annotations} are at least one. */
    Map<UUID, String> of(Collection<UUID> annotations) {
        List<?> rows = entities.createNativeQuery(SAID.formatted(Among.these(annotations)), Object[].class).setParameter("ids", Among.value(annotations)).getResultList();
        return rows.stream().map(Object[].class::cast).collect(Collectors.toMap(row -> (UUID) row[0], row -> (String) row[1]));
    }
}
