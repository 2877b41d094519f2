package org.apostil.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apostil.live.Message.Present;

/** Reads the audit trail as an outbox, and keeps who has which desk open. */
@ApplicationScoped
@Transactional
class LiveRepository {

    /** A discussion on a passage is nobody's work, and open to those who are blind too. */
    private static final String HAPPENING = """
        select e.seq, left(encode(e.hash, 'hex'), 16), e.project_id, case when e.action = 'first-pass.submitted' then 'pass' when e.action in ('source.version-added', 'source.places-confirmed') then 'text' when e.action in ('speaker.edited', 'speaker.merged', 'speaker.parted') then 'registry' when e.subject_type = 'post' then 'thread' else e.subject_type end, e.subject_id,
               coalesce(a.source_version_id, on_it.source_version_id, (select c.to_version_id from thread_carry c where c.thread_id = t.id order by c.at desc limit 1), t.source_version_id), coalesce(t.annotation_id, t.id, e.subject_id), coalesce(a.author_id, on_it.author_id), e.actor_id
        from audit_event e
            left join annotation a on e.subject_type = 'annotation' and a.id = e.subject_id
            left join post p on e.subject_type = 'post' and p.id = e.subject_id
            left join thread t on t.id = case e.subject_type when 'thread' then e.subject_id when 'post' then p.thread_id end
            left join annotation on_it on on_it.id = t.annotation_id
        """;

    @PersistenceContext
    private EntityManager entities;

    /** The place of the latest event; 0 where there is none. */
    long latest() {
        return ((Number) entities.createNativeQuery("select coalesce(max(seq), 0) from audit_event").getSingleResult()).longValue();
    }

    /** The events after {@code seq}, at most so many. */
    List<Happening> after(long seq, int most) {
        return happenings(entities.createNativeQuery(HAPPENING + "where e.seq > :seq order by e.seq", Object[].class)
            .setParameter("seq", seq).setMaxResults(most).getResultList());
    }

    /** The place of the event with that mark, if it is among the latest of the project. */
    Optional<Long> place(UUID project, String mark, int latest) {
        List<?> found = entities.createNativeQuery("""
                select seq from (select seq, hash from audit_event where project_id = :project order by seq desc limit :latest) recent
                where left(encode(hash, 'hex'), 16) = :mark""")
            .setParameter("project", project).setParameter("mark", mark).setParameter("latest", latest).getResultList();
        return found.stream().map(seq -> ((Number) seq).longValue()).findFirst();
    }

    /** The events of a project from after one place up to another. */
    List<Happening> between(UUID project, long from, long upTo) {
        return happenings(entities.createNativeQuery(HAPPENING + "where e.project_id = :project and e.seq > :from and e.seq <= :upTo order by e.seq", Object[].class)
            .setParameter("project", project).setParameter("from", from).setParameter("upTo", upTo).getResultList());
    }

    boolean isMember(UUID project, UUID user) {
        return !entities.createNativeQuery("select 1 from open_member where project_id = :project and user_id = :user")
            .setParameter("project", project).setParameter("user", user).getResultList().isEmpty();
    }

    /** Keeps that these streams are open now. */
    void seen(Collection<Stream> streams) {
        streams.forEach(stream -> entities.createNativeQuery("""
                insert into desk_stream (id, project_id, source_version_id, user_id, seen_at) values (:id, :project, :version, :user, now())
                on conflict (id) do update set seen_at = excluded.seen_at""")
            .setParameter("id", stream.id()).setParameter("project", stream.guest().project()).setParameter("version", stream.guest().version())
            .setParameter("user", stream.guest().actor().id()).executeUpdate());
    }

    void gone(Stream stream) {
        entities.createNativeQuery("delete from desk_stream where id = :id").setParameter("id", stream.id()).executeUpdate();
    }

    /** Forgets the streams of nodes that died, and tells on which texts they were. */
    List<UUID> forgetOld(int seconds) {
        List<?> versions = entities.createNativeQuery(
                "with old as (delete from desk_stream where seen_at < now() - make_interval(secs => :seconds) returning source_version_id) select distinct source_version_id from old", UUID.class)
            .setParameter("seconds", seconds).getResultList();
        return versions.stream().map(UUID.class::cast).toList();
    }

    /** Who has the desk open, on any node, each once, by name. */
    List<Present> present(UUID version, int seconds) {
        List<?> rows = entities.createNativeQuery("""
                select distinct u.id, u.display_name from desk_stream s join app_user u on u.id = s.user_id
                    join open_member m on m.project_id = s.project_id and m.user_id = s.user_id
                where s.source_version_id = :version and s.seen_at > now() - make_interval(secs => :seconds) order by u.display_name, u.id""", Object[].class)
            .setParameter("version", version).setParameter("seconds", seconds).getResultList();
        return rows.stream().map(Object[].class::cast).map(row -> new Present((UUID) row[0], (String) row[1])).toList();
    }

    /** Tells all nodes, this one too, once this is committed. */
    void tell(String note) {
        entities.createNativeQuery("select cast(pg_notify('apostil_live', :note) as text)").setParameter("note", note).getSingleResult();
    }

    private static List<Happening> happenings(List<?> rows) {
        return rows.stream().map(Object[].class::cast).map(row -> new Happening(((Number) row[0]).longValue(), (String) row[1], (UUID) row[2], (String) row[3],
            (UUID) row[4], (UUID) row[5], (UUID) row[6], (UUID) row[7], (UUID) row[8])).toList();
    }
}
