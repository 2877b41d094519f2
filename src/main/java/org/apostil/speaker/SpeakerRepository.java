package org.apostil.speaker;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apostil.firstpass.Used;
import org.apostil.platform.Among;

/** Reads speakers, and appends them and what is known of them. */
@ApplicationScoped
class SpeakerRepository {

    private static final String HOLDING = """
        select s from Speaker s where s.projectId = :project
        and (locate(lower(:part), lower(s.name)) > 0 or locate(lower(:part), lower(coalesce(s.description, ''))) > 0
            or s.id in (select r.speakerId from SpeakerRevision r join Speaker n on n.id = r.speakerId and n.revision = r.number join r.aliases a
                where r.projectId = :project and locate(lower(:part), lower(a)) > 0)
            or s.id in (select r.speakerId from SpeakerRevision r join Speaker n on n.id = r.speakerId and n.revision = r.number join r.roles o
                where r.projectId = :project and locate(lower(:part), lower(concat(coalesce(o.role, ''), ' ', coalesce(o.affiliation, '')))) > 0))
        order by case when locate(lower(:part), lower(s.name)) = 0 then 9999 else locate(lower(:part), lower(s.name)) end, lower(s.name), s.id""";

    @PersistenceContext
    private EntityManager entities;

    /** Adds a speaker with what is known of them at first. */
    void add(Speaker speaker, SpeakerDetails details, UUID by, Instant at) {
        entities.persist(speaker);
        entities.persist(new SpeakerRevision(speaker, 1, details, by, at));
    }

    /** Adds what is known now; the row of the speaker is read anew after it. */
    void add(SpeakerRevision revision) {
        entities.persist(revision);
        readAnew();
    }

    /** The database keeps the rows of speakers after what is appended: what was read before is old. */
    void readAnew() {
        entities.flush();
        entities.clear();
    }

    /** Lets nobody else change the registry of that project until the end of the transaction. */
    void hold(UUID projectId) {
        entities.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:key, 0))").setParameter("key", "speakers " + projectId).getSingleResult();
    }

    Optional<Speaker> find(UUID id) {
        return Optional.ofNullable(id).map(known -> entities.find(Speaker.class, known));
    }

    /** Which annotations of a project mention which speakers. */
    List<Used> used(UUID projectId) {
        List<?> rows = entities.createNativeQuery("""
                select distinct s.speaker_id, a.source_version_id, a.author_id from annotation_speaker_now s
                join annotation_revision r on r.id = s.revision_id join annotation a on a.id = r.annotation_id where a.project_id = :project""", Object[].class)
            .setParameter("project", projectId).getResultList();
        return rows.stream().map(Object[].class::cast).map(row -> new Used((UUID) row[0], (UUID) row[1], (UUID) row[2])).toList();
    }

    List<Speaker> byIds(UUID projectId, Collection<UUID> ids) {
        return entities.createQuery("select s from Speaker s where s.projectId = :project and s.id " + Among.these(ids), Speaker.class)
            .setParameter("project", projectId).setParameter("ids", Among.value(ids)).getResultList();
    }

    /** Those whose name, description, other names or roles hold {@code part}, those whose name begins with it first. */
    List<Speaker> holding(UUID projectId, String part, int most) {
        return entities.createQuery(HOLDING, Speaker.class)
            .setParameter("project", projectId).setParameter("part", part).setMaxResults(most).getResultList();
    }

    /** That speaker and whoever proved to be them. */
    List<Speaker> sameAs(UUID speaker) {
        return entities.createQuery("select s from Speaker s where s.id = :speaker or s.sameAs = :speaker order by s.id", Speaker.class)
            .setParameter("speaker", speaker).getResultList();
    }

    /** What is known now of each of them. */
    List<SpeakerRevision> current(Collection<UUID> speakers) {
        return speakers.isEmpty() ? List.of() : entities.createQuery("select r from SpeakerRevision r join Speaker s on s.id = r.speakerId and s.revision = r.number where s.id " + Among.these(speakers), SpeakerRevision.class)
            .setParameter("ids", Among.value(speakers)).getResultList();
    }

    /** All that was known of a speaker, newest first. */
    List<SpeakerRevision> revisions(UUID speaker) {
        return entities.createQuery("select r from SpeakerRevision r where r.speakerId = :speaker order by r.number desc", SpeakerRevision.class)
            .setParameter("speaker", speaker).getResultList();
    }
}
