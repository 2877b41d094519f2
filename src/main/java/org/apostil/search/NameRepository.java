package org.apostil.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Finds people and speakers by names, as somebody remembers them. */
@ApplicationScoped
class NameRepository {

    /** The most speakers that one name stands for. */
    private static final int MOST = 100;

    /** How like a name is that somebody may have meant, from 0 to 1 (trigrams, pg_trgm). */
    private static final double LIKE = 0.4;

    /** Those of whose names every word that is asked for is one, by that condition, and those who proved to be them. */
    private static final String SPEAKERS = """
        with asked as (select l.lexeme, likeness(l.lexeme) as likeness from unnest(to_tsvector('public.plain_words', search_folded('', :name))) l),
        named as (
            select n.speaker_id from asked join seen_name n on %s join seen_document d on d.subject_id = n.speaker_id and d.place = 'SPEAKER'
            where n.project_id in (:projects)%s
            group by n.speaker_id having count(distinct asked.lexeme) = (select count(*) from asked) order by n.speaker_id limit :most)
        select speaker_id from named union select s.id from speaker s join named on named.speaker_id = s.same_as""";

    private static final String LIKELY = """
        with asked as (select l.lexeme, likeness(l.lexeme) as likeness from unnest(to_tsvector('public.plain_words', search_folded('', :word))) l)
        select (select w from regexp_split_to_table(s.name, '[[:space:]]+') w order by n.word = any (tsvector_to_array(to_tsvector('public.plain_words', search_folded('', w)))) desc limit 1)
        from asked join seen_name n on n.likeness %% asked.likeness join speaker s on s.id = n.speaker_id join seen_document d on d.subject_id = n.speaker_id and d.place = 'SPEAKER'
        where n.project_id in (:projects) and similarity(n.likeness, asked.likeness) >= :like and n.word <> asked.lexeme%1$s
            and not exists (select from seen_name same join seen_document d on d.subject_id = same.speaker_id and d.place = 'SPEAKER'
                where same.word = asked.lexeme and same.project_id in (:projects)%1$s)
        order by similarity(n.likeness, asked.likeness) desc, n.word limit 1""";

    private static final String PEOPLE = """
        select u.id from app_user u where (lower(u.username) = lower(:name) or position(search_folded('', :name) in search_folded('', u.display_name)) > 0)
            and (exists (select from member m where m.user_id = u.id and m.project_id in (:projects))
                or exists (select from seen_document d where d.facets @> array[search_facet('author', cast(u.id as text))] and d.project_id in (:projects)%s))""";

    @PersistenceContext
    private EntityManager entities;

    /** The speakers that are called so; where there are none, those that are called much the same. */
    List<UUID> speakers(Scope scope, String name) {
        List<UUID> named = ids(SPEAKERS.formatted("n.word like asked.lexeme || '%'", Seen.documents(scope)), scope, Map.of("name", name, "most", MOST));
        return named.isEmpty() ? ids(SPEAKERS.formatted("n.likeness % asked.likeness and similarity(n.likeness, asked.likeness) >= :like", Seen.documents(scope)), scope,
            Map.of("name", name, "most", MOST, "like", LIKE)) : named;
    }

    /** Those who are called so, or sign in so, and are members of the projects or wrote there. */
    List<UUID> people(Scope scope, String name) {
        return ids(PEOPLE.formatted(Seen.documents(scope)), scope, Map.of("name", name));
    }

    /** A word of a name that is like that word; nothing where none is. */
    Optional<String> likely(Scope scope, String word) {
        return asked(LIKELY.formatted(Seen.documents(scope)), scope, Map.of("word", word, "like", LIKE), String.class).stream().map(String.class::cast).findFirst();
    }

    private List<UUID> ids(String sql, Scope scope, Map<String, Object> parameters) {
        return asked(sql, scope, parameters, UUID.class).stream().map(UUID.class::cast).toList();
    }

    private List<?> asked(String sql, Scope scope, Map<String, Object> more, Class<?> type) {
        Map<String, Object> parameters = new HashMap<>(more);
        parameters.put("projects", scope.projects());
        parameters.putAll(Seen.parameters(scope));
        Query query = entities.createNativeQuery(sql, type);
        parameters.forEach(query::setParameter);
        return query.getResultList();
    }
}
