package org.apostil.firstpass;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apostil.project.Project;

/** Reads and adds first passes. */
@ApplicationScoped
class FirstPassRepository {

    @PersistenceContext
    private EntityManager entities;

    void add(FirstPass pass) {
        entities.persist(pass);
        entities.flush();
    }

    /** Writes down that the pass held that revision of an annotation. */
    void addEntry(FirstPass pass, UUID annotation, int revision) {
        entities.createNativeQuery("insert into first_pass_entry (first_pass_id, annotation_id, revision) values (:pass, :annotation, :revision)")
            .setParameter("pass", pass.id()).setParameter("annotation", annotation).setParameter("revision", revision).executeUpdate();
    }

    /** Whether the project's policy wants it; no for a project that is not there. */
    boolean isWanted(UUID project) {
        return Optional.ofNullable(entities.find(Project.class, project)).filter(found -> found.policy().blindFirstPass()).isPresent();
    }

    /** Lets nobody else submit that person's pass until the end of the transaction. */
    void hold(UUID source, UUID person) {
        entities.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:key, 0))")
            .setParameter("key", "first pass " + source + person).getSingleResult();
    }

    List<FirstPass> ofSource(UUID source) {
        return entities.createQuery("select f from FirstPass f where f.sourceId = :source order by f.submittedAt, f.id", FirstPass.class)
            .setParameter("source", source).getResultList();
    }

    List<FirstPass> ofProject(UUID project) {
        return entities.createQuery("select f from FirstPass f where f.projectId = :project", FirstPass.class)
            .setParameter("project", project).getResultList();
    }

    /** The source of each text of a project: version, source. */
    List<Object[]> sources(UUID project) {
        return entities.createQuery("select v.id, v.sourceId from SourceVersion v where v.projectId = :project", Object[].class)
            .setParameter("project", project).getResultList();
    }

    /** What the passes of a source said on one of its texts: person, annotation, revision. */
    List<Object[]> entries(UUID sourceVersion) {
        List<?> rows = entities.createNativeQuery("""
                select f.person_id, e.annotation_id, e.revision from first_pass_entry e join first_pass f on f.id = e.first_pass_id
                join annotation a on a.id = e.annotation_id where a.source_version_id = :version order by f.submitted_at, f.id""", Object[].class)
            .setParameter("version", sourceVersion).getResultList();
        return rows.stream().map(Object[].class::cast).toList();
    }

    /** What the passes of a source said of one of its texts, in the revisions that they held: person, annotation, revision. */
    List<Object[]> said(UUID sourceVersion) {
        List<?> rows = entities.createNativeQuery("""
                select f.person_id, e.annotation_id, e.revision from source_version v join first_pass f on f.source_id = v.source_id
                join first_pass_entry e on e.first_pass_id = f.id
                where v.id = :version and text_of_revision(e.annotation_id, e.revision) = v.id order by f.submitted_at, f.id""", Object[].class)
            .setParameter("version", sourceVersion).getResultList();
        return rows.stream().map(Object[].class::cast).toList();
    }

    /** The newest text of a source of which a pass said something. */
    Optional<UUID> text(UUID source) {
        List<?> rows = entities.createNativeQuery("""
                select v.id from first_pass f join first_pass_entry e on e.first_pass_id = f.id join source_version v on v.id = text_of_revision(e.annotation_id, e.revision)
                where f.source_id = :source order by v.number desc limit 1""", UUID.class)
            .setParameter("source", source).getResultList();
        return rows.stream().map(UUID.class::cast).findFirst();
    }

    /** Who submitted a pass of that source that said something. */
    Set<UUID> analysts(UUID source) {
        List<?> rows = entities.createNativeQuery("""
                select distinct f.person_id from first_pass f join first_pass_entry e on e.first_pass_id = f.id where f.source_id = :source""", UUID.class)
            .setParameter("source", source).getResultList();
        return rows.stream().map(UUID.class::cast).collect(Collectors.toSet());
    }
}
