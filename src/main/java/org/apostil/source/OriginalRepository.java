package org.apostil.source;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Keeps the files that texts came in, and reads them part by part. */
@ApplicationScoped
class OriginalRepository {

    @PersistenceContext
    private EntityManager entities;

    void add(UUID versionId, OriginalFile file) {
        entities.flush();
        entities.createNativeQuery("insert into original (source_version_id, file_name, media_type, bytes, sha256, how) values (:version, :name, :type, :bytes, :sha256, :how)")
            .setParameter("version", versionId).setParameter("name", file.name()).setParameter("type", file.mediaType()).setParameter("bytes", file.bytes())
            .setParameter("sha256", file.sha256()).setParameter("how", file.how()).executeUpdate();
    }

    void addPart(UUID versionId, int number, byte[] content) {
        entities.createNativeQuery("insert into original_part (source_version_id, number, content) values (:version, :number, :content)")
            .setParameter("version", versionId).setParameter("number", number).setParameter("content", content).executeUpdate();
    }

    Optional<OriginalFile> find(UUID versionId) {
        return rows(entities.createNativeQuery("select file_name, media_type, bytes, sha256, how from original where source_version_id = :version", Tuple.class).setParameter("version", versionId), Tuple.class)
            .map(row -> new OriginalFile((String) row.get(0), (String) row.get(1), ((Number) row.get(2)).longValue(), (String) row.get(3), (String) row.get(4))).findFirst();
    }

    Optional<byte[]> part(UUID versionId, int number) {
        return rows(entities.createNativeQuery("select content from original_part where source_version_id = :version and number = :number", byte[].class)
            .setParameter("version", versionId).setParameter("number", number), byte[].class).findFirst();
    }

    @SuppressWarnings("unchecked")
    private static <T> Stream<T> rows(Query query, Class<T> type) {
        return ((Stream<Object>) query.getResultStream()).map(type::cast);
    }
}
