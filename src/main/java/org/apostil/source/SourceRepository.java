package org.apostil.source;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads and adds sources, their provenance and their versions. */
@ApplicationScoped
class SourceRepository {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private RecentVersions recent;

    void add(Object entity) {
        entities.persist(entity);
    }

    Optional<Source> byId(UUID id) {
        return Optional.ofNullable(id).map(known -> entities.find(Source.class, known));
    }

    /** The source, held until the end of the transaction; its version counts up. */
    Optional<Source> forChange(UUID id) {
        return Optional.ofNullable(entities.find(Source.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    Provenance provenance(Source source) {
        return entities.createQuery("select p from Provenance p where p.sourceId = :source and p.revision = :revision", Provenance.class)
            .setParameter("source", source.id()).setParameter("revision", source.revision()).getSingleResult();
    }

    /** Of these texts, by their SHA-256, those that a source of the project has, each with one such source. */
    Map<String, UUID> withTexts(UUID projectId, Collection<String> sha256) {
        return entities.createQuery("select v.sha256, v.sourceId from SourceVersion v where v.projectId = :project and v.sha256 in :sha256", Object[].class)
            .setParameter("project", projectId).setParameter("sha256", sha256).getResultStream().collect(Collectors.toMap(row -> (String) row[0], row -> (UUID) row[1], (first, other) -> first));
    }

    List<SourceSummary> newest(UUID projectId, int most) {
        return entities.createQuery("""
                select new org.apostil.source.SourceSummary(s.id, v.id, p.title, p.workingTitle, p.author, p.publisher, p.published,
                       p.language, p.handlingMark, s.createdAt, s.revision)
                from Source s join Provenance p on p.sourceId = s.id and p.revision = s.revision
                     join SourceVersion v on v.sourceId = s.id
                where s.projectId = :project and s.standing = org.apostil.source.SourceStanding.IN_WORK and v.number = (select max(w.number) from SourceVersion w where w.sourceId = s.id)
                order by s.createdAt desc""", SourceSummary.class)
            .setParameter("project", projectId).setMaxResults(most).getResultList();
    }

    Optional<SourceVersion> version(UUID id) {
        return recent.get(id).filter(this::isKept).or(() -> Optional.ofNullable(entities.find(SourceVersion.class, id)).map(recent::keep));
    }

    /** Lets go of the texts of a source. */
    void forget(UUID sourceId) {
        recent.forget(sourceId);
    }

    /** What was read before may have been purged since, on whichever node. */
    private boolean isKept(SourceVersion version) {
        boolean kept = byId(version.sourceId()).filter(source -> source.standing() != SourceStanding.PURGED).isPresent();
        if (!kept) {
            recent.forget(version.sourceId());
        }
        return kept;
    }

    SourceVersion latestVersion(UUID sourceId) {
        return version(entities.createQuery("select v.id from SourceVersion v where v.sourceId = :source order by v.number desc", UUID.class)
            .setParameter("source", sourceId).setMaxResults(1).getSingleResult()).orElseThrow();
    }

    /** What is said of the texts of a source without reading them: the newest first. */
    List<TextSummary> texts(UUID sourceId) {
        return entities.createQuery("""
                select new org.apostil.source.TextSummary(v.id, v.number, v.sha256, v.length, v.createdBy, v.createdAt, v.reason)
                from SourceVersion v where v.sourceId = :source order by v.number desc""", TextSummary.class)
            .setParameter("source", sourceId).getResultList();
    }

    /** Lets no new text of that source come until the end of the transaction, and others annotate it meanwhile. */
    void share(UUID sourceId) {
        entities.createNativeQuery("select 1 from source where id = :source for share").setParameter("source", sourceId).getSingleResult();
    }

    void flush() {
        entities.flush();
    }

    boolean isSuperseded(UUID versionId) {
        return entities.createQuery("select count(l) from SourceVersion v join SourceVersion l on l.sourceId = v.sourceId and l.number > v.number where v.id = :version", Long.class)
            .setParameter("version", versionId).getSingleResult() > 0;
    }

    Optional<UUID> withText(UUID projectId, String sha256) {
        return entities.createQuery("select v.sourceId from SourceVersion v where v.projectId = :project and v.sha256 = :sha256", UUID.class)
            .setParameter("project", projectId).setParameter("sha256", sha256).setMaxResults(1).getResultStream().findFirst();
    }
}
