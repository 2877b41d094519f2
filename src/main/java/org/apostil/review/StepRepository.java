package org.apostil.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apostil.platform.Among;

/** Reads and appends steps. */
@ApplicationScoped
class StepRepository {

    @PersistenceContext
    private EntityManager entities;

    /** Appends a step. It gets its place from the database, with which whoever asks next reads it. */
    void add(Step step) {
        entities.persist(step);
        entities.flush();
        entities.detach(step);
    }

    /** Lets nobody else change what a decision on that subject depends on until the end of the transaction. */
    void hold(UUID subject) {
        entities.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:subject, 2))")
            .setParameter("subject", subject.toString()).getSingleResult();
    }

    /** What was superseded by each of those, and is so still: id of the successor, id of what it replaced. */
    List<Object[]> replacedBy(Collection<UUID> successors) {
        return entities.createQuery("select s.successorId, s.subjectId from Step s where s.successorId " + Among.these(successors) + """
                 and not exists (select 1 from Deed d where d.rowId = s.id and d.move = TAKEN_BACK)
                and not exists (select 1 from Step later where later.subjectId = s.subjectId and later.seq > s.seq
                    and not exists (select 1 from Deed d where d.rowId = later.id and d.move = TAKEN_BACK)) order by s.seq""", Object[].class)
            .setParameter("ids", Among.value(successors)).getResultList();
    }

    /** What somebody ever decided on in a project. */
    Set<UUID> decidedBy(UUID projectId, UUID actorId) {
        return new HashSet<>(entities.createQuery("select distinct s.subjectId from Step s where s.projectId = :project and s.actorId = :actor and s.action in :decisions", UUID.class)
            .setParameter("project", projectId).setParameter("actor", actorId)
            .setParameter("decisions", Arrays.stream(Action.values()).filter(Action::isDecision).toList()).getResultList());
    }

    /** To which revisions decisions on those went along. */
    Map<UUID, List<Carry>> carries(Collection<UUID> subjects) {
        return entities.createQuery("select c from ReviewCarry c where c.key.subjectId " + Among.these(subjects), Carry.class)
            .setParameter("ids", Among.value(subjects)).getResultList().stream().collect(Collectors.groupingBy(Carry::subjectId));
    }

    /** Lets decisions on the current revision of each of those count for the next one. */
    void carry(Map<UUID, Integer> revisions, String beforeSha256, String sourceSha256) {
        String rows = revisions.entrySet().stream().map(each -> "{\"id\":\"%s\",\"revision\":%d}".formatted(each.getKey(), each.getValue()))
            .collect(Collectors.joining(",", "[", "]"));
        entities.createNativeQuery("""
                insert into review_carry (subject_id, revision, before_sha256, source_sha256)
                select id, revision + 1, :beforeSha, :sha from jsonb_to_recordset(cast(:rows as jsonb)) as carried (id uuid, revision int)""")
            .setParameter("rows", rows).setParameter("beforeSha", beforeSha256).setParameter("sha", sourceSha256).executeUpdate();
    }

    Map<UUID, List<Step>> of(Collection<UUID> subjects) {
        return entities.createQuery("select s from Step s where s.subjectId " + Among.these(subjects) + " order by s.seq", Step.class)
            .setParameter("ids", Among.value(subjects)).getResultList().stream().collect(Collectors.groupingBy(Step::subjectId));
    }
}
