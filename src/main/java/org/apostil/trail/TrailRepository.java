package org.apostil.trail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Reads {@code audit_event}, which it can neither change nor add to. */
@ApplicationScoped
class TrailRepository {

    private static final String COLUMNS = """
        select e.form, e.seq, cast(extract(epoch from e.at) * 1000000 as bigint), e.actor_id, e.action, e.project_id, e.subject_type,
               e.subject_id, cast(e.before as text), cast(e.after as text), e.reason, encode(e.prev_hash, 'hex'), encode(e.hash, 'hex'),
               (select r.purge from audit_redaction r where r.event = e.seq)
        from audit_event e""";

    private static final String BEHIND_THE_VEIL = """
        and coalesce(e.subject_id not in (
            select a.id from annotation a where a.project_id = :project and concat(a.source_version_id, ' ', a.author_id) in (:works)
            union all
            select t.id from thread t join annotation a on a.id = t.annotation_id
             where a.project_id = :project and concat(a.source_version_id, ' ', a.author_id) in (:works)), true)
        and not (e.subject_type = 'ruling' and exists (
            select from ruling_side s join annotation a on a.id = s.annotation_id
             where s.ruling_id = e.subject_id and concat(a.source_version_id, ' ', a.author_id) in (:works)))
        and not (e.actor_id <> :reader and e.action = 'first-pass.submitted'
            and not exists (select from first_pass f where f.source_id = e.subject_id and f.person_id = :reader))
        and not (e.actor_id <> :reader and e.action = 'report.exported')
        and (e.subject_type in (:open) or coalesce(e.actor_id not in (:authors), true))""";

    @PersistenceContext
    private EntityManager entities;

    /** The last event of all, or 0. */
    long head() {
        return ((Number) entities.createNativeQuery("select coalesce(max(seq), 0) from audit_event").getSingleResult()).longValue();
    }

    /** A page of events, newest first. */
    List<Entry> newest(Reading reading, int skip, int most) {
        return read(reading, "desc", skip, most);
    }

    /** The first events of a stretch, oldest first. */
    List<Entry> oldest(Reading reading, int most) {
        return read(reading, "asc", 0, most);
    }

    long count(Reading reading) {
        return ((Number) query("select count(*) from audit_event e", reading, "").getSingleResult()).longValue();
    }

    /** The project of an event; null where it is of none. */
    Optional<Optional<UUID>> projectOf(long seq) {
        List<?> rows = entities.createNativeQuery("select e.project_id from audit_event e where e.seq = :seq", UUID.class).setParameter("seq", seq).getResultList();
        return rows.isEmpty() ? Optional.empty() : Optional.of(Optional.ofNullable((UUID) rows.getFirst()));
    }

    /** Who did something there. */
    List<UUID> people(Reading reading) {
        List<?> found = query("select distinct e.actor_id from audit_event e", reading, " and e.actor_id is not null").getResultList();
        return found.stream().map(UUID.class::cast).toList();
    }

    /** What was done there. */
    List<String> actions(Reading reading) {
        List<?> found = query("select distinct e.action from audit_event e", reading, "").getResultList();
        return found.stream().map(String.class::cast).toList();
    }

    /** Each text of a project with each author of annotations on it. */
    List<Object[]> works(UUID projectId) {
        List<?> found = entities.createNativeQuery("select distinct a.source_version_id, a.author_id from annotation a where a.project_id = :project")
            .setParameter("project", projectId).getResultList();
        return found.stream().map(Object[].class::cast).toList();
    }

    private List<Entry> read(Reading reading, String order, int skip, int most) {
        List<?> rows = query(COLUMNS, reading, " order by e.seq " + order).setFirstResult(skip).setMaxResults(most).getResultList();
        return rows.stream().map(row -> entry((Object[]) row)).toList();
    }

    private Query query(String select, Reading reading, String end) {
        TrailFilter filter = reading.filter();
        Map<String, Object> values = new HashMap<>(Map.of("after", reading.stretch().after(), "upTo", reading.stretch().upTo()));
        StringBuilder where = new StringBuilder(" where e.seq > :after and e.seq <= :upTo");
        if (reading.projectId() == null) {
            where.append(" and e.project_id is null");
        }
        also(where, values, " and e.project_id = :project", "project", reading.projectId());
        also(where, values, " and e.actor_id = :person", "person", filter.person());
        also(where, values, " and e.action = :action", "action", filter.action());
        also(where, values, " and e.subject_id = :subject", "subject", filter.subject());
        also(where, values, " and e.at >= :from", "from", filter.from() == null ? null : start(filter.from()));
        also(where, values, " and e.at < :until", "until", filter.until() == null ? null : start(filter.until().plusDays(1)));
        also(where, values, " and position(lower(:words) in lower(concat_ws(' ', e.reason, e.before, e.after))) > 0", "words", filter.words());
        if (!reading.veil().isNone()) {
            where.append(' ').append(BEHIND_THE_VEIL);
            values.putAll(Map.of("reader", reading.veil().reader(), "works", reading.veil().works(), "authors", reading.veil().authors(), "open", Veil.OPEN));
        }
        Query query = entities.createNativeQuery(select + where + end);
        values.forEach(query::setParameter);
        return query;
    }

    private static void also(StringBuilder where, Map<String, Object> values, String condition, String name, Object value) {
        if (value != null) {
            where.append(condition);
            values.put(name, value);
        }
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static Entry entry(Object[] row) {
        return new Entry(((Number) row[0]).intValue(), ((Number) row[1]).longValue(), Instant.EPOCH.plus(((Number) row[2]).longValue(), ChronoUnit.MICROS),
            (UUID) row[3], "", (String) row[4], (UUID) row[5], Subject.unknown((String) row[6], (UUID) row[7]), (String) row[8], (String) row[9],
            (String) row[10], (String) row[11], (String) row[12], row[13] == null ? null : ((Number) row[13]).longValue());
    }
}
