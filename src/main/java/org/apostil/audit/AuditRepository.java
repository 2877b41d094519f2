package org.apostil.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Appends to {@code audit_event}; the database adds their place, their time and the chain. */
@ApplicationScoped
class AuditRepository implements AuditLog {

    private static final ObjectMapper JSON = new ObjectMapper()
        .registerModule(new JavaTimeModule()).disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    private static final String INSERT = """
        insert into audit_event (actor_id, action, project_id, subject_type, subject_id, before, after, reason)
        select cast(:actor as uuid), :action, cast(:project as uuid), :type, cast(:subject as uuid),
               cast(:before as jsonb), cast(:after as jsonb), :reason""";
    private static final String INSERT_ALL = """
        insert into audit_event (actor_id, action, project_id, subject_type, subject_id, before, after, reason)
        select cast(event ->> 'actorId' as uuid), event ->> 'action', cast(event ->> 'projectId' as uuid), event ->> 'subjectType', cast(event ->> 'subjectId' as uuid),
               nullif(event -> 'before', cast('{}' as jsonb)), nullif(event -> 'after', cast('{}' as jsonb)), event ->> 'reason'
        from jsonb_array_elements(cast(:events as jsonb)) with ordinality as given (event, place) order by place""";
    private static final int TOGETHER = 1000;
    private static final String RECENTLY = """
        select 1 from audit_event e where e.project_id is null and e.action = :action
           and e.subject_id is not distinct from cast(:subject as uuid) and e.at > now() - make_interval(secs => :seconds)""";

    @PersistenceContext
    private EntityManager entities;

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void append(AuditEvent event) {
        insert(INSERT, event).executeUpdate();
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void appendAll(List<AuditEvent> events) {
        for (int from = 0; from < events.size(); from += TOGETHER) {
            entities.createNativeQuery(INSERT_ALL).setParameter("events", json(events.subList(from, Math.min(events.size(), from + TOGETHER)))).executeUpdate();
        }
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void appendOnceIn(Duration time, AuditEvent event) {
        insert(INSERT + " where not exists (" + RECENTLY + ")", event).setParameter("seconds", time.toSeconds()).executeUpdate();
    }

    private Query insert(String statement, AuditEvent event) {
        return entities.createNativeQuery(statement)
            .setParameter("actor", text(event.actorId()))
            .setParameter("action", event.action())
            .setParameter("project", text(event.projectId()))
            .setParameter("type", event.subjectType())
            .setParameter("subject", text(event.subjectId()))
            .setParameter("before", json(event.before()))
            .setParameter("after", json(event.after()))
            .setParameter("reason", event.reason());
    }

    @Override
    @Transactional
    public String mark(UUID projectId) {
        return (String) entities.createNativeQuery("select left(encode(hash, 'hex'), 16) from audit_event where project_id = :project order by seq desc limit 1")
            .setParameter("project", projectId).getResultStream().findFirst().orElse(null);
    }

    @Override
    @Transactional
    public List<Done> done(UUID projectId, Collection<UUID> subjects) {
        if (subjects.isEmpty()) {
            return List.of();
        }
        List<?> rows = entities.createNativeQuery("""
                select seq, at, actor_id, action, subject_id, encode(hash, 'hex') from audit_event
                where project_id = :project and subject_id = any(cast(:subjects as uuid[])) order by seq""", Object[].class)
            .setParameter("project", projectId).setParameter("subjects", subjects.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"))).getResultList();
        return rows.stream().map(Object[].class::cast)
            .map(row -> new Done(((Number) row[0]).longValue(), (Instant) row[1], (UUID) row[2], (String) row[3], (UUID) row[4], (String) row[5])).toList();
    }

    private static String text(Object id) {
        return id == null ? null : id.toString();
    }

    private static String json(Map<String, ?> fields) {
        return fields.isEmpty() ? null : json((Object) fields);
    }

    private static String json(Object plain) {
        try {
            return JSON.writeValueAsString(plain);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("An audit event holds plain values only", e);
        }
    }
}
