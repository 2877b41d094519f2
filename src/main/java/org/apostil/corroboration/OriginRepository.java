package org.apostil.corroboration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.apostil.corroboration.Place.OfSource;
import org.apostil.corroboration.Place.OfSpeaker;
import org.apostil.corroboration.Place.OfStatement;
import org.apostil.corroboration.Place.Outside;

/** Reads and appends what is recorded of where information comes from. */
@ApplicationScoped
class OriginRepository {

    /** A link, with the text in whose margin it stands. */
    record Row(Link link, UUID version) {
    }

    private static final String READ = """
        select o.id, o.statement_id, o.source_id, o.from_statement_id, o.from_source_id, o.from_speaker_id, o.from_outside, o.known_by, o.recorded_by, o.recorded_at,
            coalesce(a.source_version_id, (select v.id from source_version v where v.source_id = o.source_id order by v.number desc limit 1))
        from origin o left join annotation a on a.id = o.statement_id
        where o.project_id = :project and not exists (select from origin_end e where e.origin_id = o.id) and (%s) order by o.id""";

    @PersistenceContext
    private EntityManager entities;

    /** What holds of those statements and sources. */
    List<Row> of(UUID projectId, Collection<UUID> statementsAndSources) {
        return statementsAndSources.isEmpty() ? List.of()
            : rows(entities.createNativeQuery(READ.formatted("o.statement_id in (:ids) or o.source_id in (:ids)"), Object[].class).setParameter("project", projectId)
                .setParameter("ids", statementsAndSources).getResultList());
    }

    /** One that holds. */
    List<Row> find(UUID projectId, UUID id) {
        return rows(entities.createNativeQuery(READ.formatted("o.id = :id"), Object[].class).setParameter("project", projectId).setParameter("id", id).getResultList());
    }

    /** The project of a link, ended ones too. */
    List<UUID> projectOf(UUID id) {
        List<?> rows = entities.createNativeQuery("select project_id from origin where id = :id", UUID.class).setParameter("id", id).getResultList();
        return rows.stream().map(UUID.class::cast).toList();
    }

    UUID add(UUID projectId, Place of, Place from, String knownBy, UUID person, Instant at) {
        return (UUID) entities.createNativeQuery("""
                insert into origin (project_id, statement_id, source_id, from_statement_id, from_source_id, from_speaker_id, from_outside, known_by, recorded_by, recorded_at)
                values (:project, cast(:statement as uuid), cast(:source as uuid), cast(:fromStatement as uuid), cast(:fromSource as uuid), cast(:fromSpeaker as uuid),
                    cast(:outside as text), :knownBy, :person, :at) returning id""", UUID.class)
            .setParameter("project", projectId).setParameter("statement", of instanceof OfStatement(UUID id) ? id.toString() : null)
            .setParameter("source", of instanceof OfSource(UUID id) ? id.toString() : null)
            .setParameter("fromStatement", from instanceof OfStatement(UUID id) ? id.toString() : null)
            .setParameter("fromSource", from instanceof OfSource(UUID id) ? id.toString() : null)
            .setParameter("fromSpeaker", from instanceof OfSpeaker(UUID id) ? id.toString() : null)
            .setParameter("outside", from instanceof Outside(String name) ? name : null)
            .setParameter("knownBy", knownBy).setParameter("person", person).setParameter("at", at).getSingleResult();
    }

    /** Notes that a link no longer holds; false where somebody was faster. */
    boolean end(UUID id, UUID person, Instant at) {
        return entities.createNativeQuery("insert into origin_end (origin_id, ended_by, ended_at) values (:id, :person, :at) on conflict do nothing")
            .setParameter("id", id).setParameter("person", person).setParameter("at", at).executeUpdate() == 1;
    }

    /** Until the end of the transaction nobody else records an origin in this project, so that each is there once. */
    void hold(UUID projectId) {
        entities.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:key, 0))").setParameter("key", projectId + " origins").getSingleResult();
    }

    private static List<Row> rows(List<?> rows) {
        return rows.stream().map(Object[].class::cast).map(row -> new Row(new Link((UUID) row[0],
            row[1] != null ? new OfStatement((UUID) row[1]) : new OfSource((UUID) row[2]), from(row), (String) row[7], (UUID) row[8], (Instant) row[9]), (UUID) row[10])).toList();
    }

    private static Place from(Object[] row) {
        return row[3] != null ? new OfStatement((UUID) row[3]) : row[4] != null ? new OfSource((UUID) row[4])
            : row[5] != null ? new OfSpeaker((UUID) row[5]) : new Outside((String) row[6]);
    }
}
