package org.apostil.source;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apostil.identity.People;
import org.apostil.platform.Format;
import org.apostil.platform.Problem;

/** What became of sources: withdrawn, restored, purged. */
@ApplicationScoped
class FateRepository {

    private static final String GOES = """
        select (select count(*) from source_version v where v.source_id = s.id),
               (select count(*) from annotation a join source_version v on v.id = a.source_version_id where v.source_id = s.id),
               (select count(*) from thread t join source_version v on v.id = t.source_version_id where v.source_id = s.id),
               (select count(*) from claim c where c.project_id = s.project_id
                   and exists (select from annotation_revision r join annotation a on a.id = r.annotation_id join source_version v on v.id = a.source_version_id where r.claim_id = c.id and v.source_id = s.id)
                   and not exists (select from annotation_revision r join annotation a on a.id = r.annotation_id join source_version v on v.id = a.source_version_id where r.claim_id = c.id and v.source_id <> s.id))
          from source s where s.id = :source""";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private People people;

    void add(Object step) {
        entities.persist(step);
        entities.flush();
    }

    /** The withdrawal that holds. */
    Optional<SourceWithdrawal> withdrawal(UUID sourceId) {
        return entities.createQuery("select w from SourceWithdrawal w where w.sourceId = :source and not exists (select r from SourceRestoration r where r.withdrawalId = w.id)", SourceWithdrawal.class)
            .setParameter("source", sourceId).getResultStream().findFirst();
    }

    /**
     * Lets pass a source of which there is something.
     *
     * @throws Problem that says what happened to it, where it was purged
     */
    void requireKept(Source source) {
        if (source.standing() == SourceStanding.PURGED) {
            Fate.Out out = purge(source.id()).orElseThrow(Problem::notFound);
            throw new Problem(Problem.Sort.GONE, "This source was purged by %s on %s: %s Nothing of its text was kept but the SHA-256: %s."
                .formatted(out.who(), Format.moment(out.at()), sentence(out.reason()), String.join(", ", out.sha256())));
        }
    }

    /**
     * Lets pass a source about which something may be written.
     *
     * @throws Problem where it is withdrawn or was purged
     */
    void requireInWork(Source source) {
        requireKept(source);
        if (source.standing() != SourceStanding.IN_WORK) {
            throw new Problem(Problem.Sort.REFUSED, "The source is withdrawn, so nothing new is written about it and no report shows it. Nothing was saved. Leave it out, or ask a lead of the project to restore it.");
        }
    }

    /** What became of it, read anew. */
    Fate of(Source source) {
        entities.refresh(source);
        return new Fate(source.id(), source.projectId(), source.standing(), version(source), switch (source.standing()) {
            case IN_WORK -> Optional.empty();
            case WITHDRAWN -> withdrawal(source.id()).map(step -> new Fate.Out(step.withdrawnBy(), name(step.withdrawnBy()), step.withdrawnAt(), step.reason(), List.of()));
            case PURGED -> purge(source.id());
        });
    }

    /** How often a source went out of the work and came back. */
    long version(Source source) {
        return count(entities.createNativeQuery("""
            select (select count(*) from source_withdrawal w where w.source_id = :source)
                + (select count(*) from source_restoration r join source_withdrawal w on w.id = r.withdrawal_id where w.source_id = :source)
                + (select count(*) from purge p where p.source_id = :source)""").setParameter("source", source.id()).getSingleResult());
    }

    private Optional<Fate.Out> purge(UUID sourceId) {
        List<?> rows = entities.createNativeQuery("select purged_by, purged_at, reason, array_to_string(sha256, ' ') from purge where source_id = :source", Object[].class)
            .setParameter("source", sourceId).getResultList();
        return rows.stream().map(Object[].class::cast)
            .map(row -> new Fate.Out((UUID) row[0], name((UUID) row[0]), (Instant) row[1], (String) row[2], Arrays.stream(((String) row[3]).split(" ")).filter(hash -> !hash.isEmpty()).toList())).findFirst();
    }

    /** What a purge would erase. */
    PurgePreview preview(UUID sourceId, String title) {
        Object[] counts = (Object[]) entities.createNativeQuery(GOES, Object[].class).setParameter("source", sourceId).getSingleResult();
        List<String> reports = texts("""
            select distinct e.title from report r join report_edition e on e.report_id = r.id and e.number = r.edition
            where exists (select from report_edition any_edition join report_source s on s.edition_id = any_edition.id where any_edition.report_id = r.id and s.source_id = :source) order by e.title""", sourceId);
        List<String> releases = texts("""
            select cast(r.number as text) from release r where exists (select from release_source s join source_version v on v.id = s.source_version_id where s.release_id = r.id and v.source_id = :source) order by r.number""", sourceId);
        return new PurgePreview(title, count(counts[0]), count(counts[1]), count(counts[2]), count(counts[3]), reports, releases);
    }

    /** Erases it, in the database's own function, which checks again that {@code lead} leads the project, and writes it down (ADR 51). */
    void purge(UUID sourceId, UUID lead, String reason) {
        entities.flush();
        entities.clear();
        entities.createNativeQuery("select cast(purge_source(:source, :lead, :reason) as text)").setParameter("source", sourceId).setParameter("lead", lead).setParameter("reason", reason).getSingleResult();
    }

    private List<String> texts(String query, UUID sourceId) {
        List<?> found = entities.createNativeQuery(query).setParameter("source", sourceId).getResultList();
        return found.stream().map(String.class::cast).toList();
    }

    private static String sentence(String reason) {
        return reason.matches("(?s).*[.!?…]\\s*") ? reason : reason + ".";
    }

    private String name(UUID person) {
        return people.names(List.of(person)).getOrDefault(person, "");
    }

    private static int count(Object number) {
        return ((Number) number).intValue();
    }
}
