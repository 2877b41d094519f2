package org.apostil.release;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Reads and appends releases. */
@ApplicationScoped
class ReleaseRepository {

    private static final String LINE = """
        select new org.apostil.release.ReleaseLine(r.id, r.projectId, r.reportId, r.number, r.edition, r.title, u.displayName, r.releasedAt, f.sha256, f.bytes)
        from ReleaseRow r join User u on u.id = r.releasedBy join ReleaseFile f on f.releaseId = r.id and f.form = 'pdf'""";

    @PersistenceContext
    private EntityManager entities;

    /** The number of the next release of a project, which nobody else gets until the end of the transaction. */
    int nextNumber(UUID project) {
        entities.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:project, 4))").setParameter("project", project.toString()).getSingleResult();
        return entities.createQuery("select coalesce(max(r.number), 0) + 1 from ReleaseRow r where r.projectId = :project", Integer.class).setParameter("project", project).getSingleResult();
    }

    /** @param file makes the file of a release of that id */
    void add(ReleaseRow release, byte[] snapshot, Function<UUID, ReleaseFile> file) {
        entities.persist(release);
        entities.persist(new ReleaseSnapshot(release.id(), snapshot));
        entities.persist(file.apply(release.id()));
        entities.flush();
    }

    /** A further file of a release; one that is the same as an earlier one is none. */
    void add(ReleaseFile file, UUID release, String sha256) {
        if (entities.createQuery("select count(f) from ReleaseFile f where f.releaseId = :release and f.sha256 = :sha256", Long.class)
                .setParameter("release", release).setParameter("sha256", sha256).getSingleResult() == 0) {
            entities.persist(file);
            entities.flush();
        }
    }

    /** Lets nobody else note a file of that release until the end of the transaction. */
    void hold(UUID release) {
        entities.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:release, 4))").setParameter("release", release.toString()).getSingleResult();
    }

    Optional<ReleaseRow> find(UUID id) {
        return Optional.ofNullable(entities.find(ReleaseRow.class, id));
    }

    /** The release that says exactly this, where there is one. */
    Optional<ReleaseRow> ofSame(UUID report, int edition, String fingerprint) {
        return entities.createQuery("select r from ReleaseRow r where r.reportId = :report and r.edition = :edition and r.fingerprint = :fingerprint", ReleaseRow.class)
            .setParameter("report", report).setParameter("edition", edition).setParameter("fingerprint", fingerprint).getResultStream().findFirst();
    }

    byte[] snapshot(UUID release) {
        return entities.find(ReleaseSnapshot.class, release).content();
    }

    /** Whether its files and its snapshot were erased with a source that it showed. */
    boolean isPurged(UUID release) {
        return entities.createQuery("select count(f) from ReleaseFile f where f.releaseId = :release and f.purged", Long.class).setParameter("release", release).getSingleResult() > 0;
    }

    /** Who approved it and when, in their order. */
    List<Released.Approval> approvals(UUID release) {
        List<?> rows = entities.createNativeQuery("""
                select u.display_name, s.at from release_approval g join review_step s on s.id = g.step_id join app_user u on u.id = s.actor_id
                where g.release_id = :release order by g.position""", Object[].class).setParameter("release", release).getResultList();
        return rows.stream().map(Object[].class::cast).map(row -> new Released.Approval((String) row[0], (Instant) row[1])).toList();
    }

    /** What is kept of the file of that form. */
    Optional<byte[]> content(UUID release, String form) {
        return entities.createQuery("select f.content from ReleaseFile f where f.releaseId = :release and f.form = :form and f.content is not null", byte[].class)
            .setParameter("release", release).setParameter("form", form).getResultStream().findFirst();
    }

    /** The same of the release of a report that has that number. */
    Optional<byte[]> content(UUID report, int number, String form) {
        return entities.createQuery("select r.id from ReleaseRow r where r.reportId = :report and r.number = :number", UUID.class)
            .setParameter("report", report).setParameter("number", number).getResultStream().findFirst().flatMap(release -> content(release, form));
    }

    /** All files of a release, oldest first, without what is in them. */
    List<Released.File> files(UUID release) {
        return entities.createQuery("""
                select new org.apostil.release.Released$File(f.form, f.name, f.mediaType, f.sha256, f.bytes, f.madeAt, case when f.content is null then false else true end)
                from ReleaseFile f where f.releaseId = :release order by f.madeAt, f.id""", Released.File.class).setParameter("release", release).getResultList();
    }

    /** Newest first. */
    List<ReleaseLine> ofProject(UUID project) {
        return lines("r.projectId = :id", project);
    }

    /** Newest first. */
    List<ReleaseLine> ofReport(UUID report) {
        return lines("r.reportId = :id", report);
    }

    /** Those of a project of which a file has that SHA-256. */
    List<ReleaseLine> ofFile(UUID project, String sha256) {
        return entities.createQuery(LINE + " where r.projectId = :id and exists (select 1 from ReleaseFile made where made.releaseId = r.id and made.sha256 = :sha256) order by r.number desc", ReleaseLine.class)
            .setParameter("id", project).setParameter("sha256", sha256).getResultList();
    }

    private List<ReleaseLine> lines(String which, UUID id) {
        return entities.createQuery(LINE + " where " + which + " order by r.number desc", ReleaseLine.class).setParameter("id", id).getResultList();
    }
}
