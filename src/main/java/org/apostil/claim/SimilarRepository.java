package org.apostil.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Finds claims by likeness: the nearest by trigrams and those that share the most words, out of two indexes (ADR 43). */
@ApplicationScoped
class SimilarRepository {

    private static final String LIKE = """
        with typed as materialized (
                select likeness(cast(:typed as text)) as form, to_tsvector('public.claim_words', cast(:typed as text)) as words,
                    cast(replace(cast(plainto_tsquery('public.claim_words', cast(:typed as text)) as text), '&', '|') as tsquery) as any_of),
            found as (
                (select id from seen_claim where project_id = :project order by likeness <-> (select form from typed) limit :most)
                union
                (select id from seen_claim where project_id = :project and words @@ (select any_of from typed)
                    order by ts_rank(words, (select any_of from typed)) desc limit :most)),
            compared as (
                select c.id, c.proposition = cast(:typed as text) as identical, similarity(c.likeness, t.form) as alike, s.shared,
                    cast(2.0 * s.shared / nullif(length(c.words) + length(t.words), 0) as real) as in_common
                from found join seen_claim c on c.id = found.id cross join typed t
                    cross join lateral (select count(*) as shared from unnest(c.words) one where one.lexeme = any (tsvector_to_array(t.words))) s)
        select id, cast(greatest(alike, in_common) as float8) as likeness from compared
        where alike >= 0.4 or in_common >= 0.5 and shared > 1 order by identical desc, likeness desc, alike desc, id""";

    @PersistenceContext
    private EntityManager entities;

    /**
     * The claims of a project that are like what was typed, with their likeness, the most alike first.
     *
     * @param most that are looked at by either index
     */
    Map<UUID, Double> to(UUID projectId, String typed, int most) {
        List<?> rows = entities.createNativeQuery(LIKE, Object[].class).setParameter("project", projectId).setParameter("typed", typed)
            .setParameter("most", most).getResultList();
        Map<UUID, Double> found = new LinkedHashMap<>();
        rows.stream().map(Object[].class::cast).forEach(row -> found.put((UUID) row[0], ((Number) row[1]).doubleValue()));
        return found;
    }
}
