package org.apostil.platform.api;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apostil.platform.Problem;
import org.apostil.platform.Problem.Sort;

/** Keeps what was answered to requests that bear a key. Each method is a transaction of its own: the others see at once what it wrote. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class IdempotencyRepository {

    private static final Duration KEPT = Duration.ofHours(24);

    /**
     * An answer.
     *
     * @param status  null while it is being made
     * @param headers by name
     */
    record Kept(byte[] fingerprint, Integer status, Map<String, String> headers, byte[] body) {

        /** It, where the same is asked and it is there. */
        Kept requireSame(byte[] asked) {
            if (!MessageDigest.isEqual(fingerprint, asked)) {
                throw Problem.invalid("Idempotency-Key", "This key was used for another request of yours. Nothing was done. Send this one with a key of its own.");
            }
            if (status == null) {
                throw new Problem(Sort.REFUSED, "The same request is being done, or was broken off. Nothing was done now. Send it again in a moment; if this goes on, look whether it was done, then use another key.");
            }
            return this;
        }

        void replay(HttpServletResponse response) throws IOException {
            response.setStatus(status);
            headers.forEach(response::setHeader);
            response.setHeader("Idempotency-Replayed", "true");
            response.getOutputStream().write(body);
        }
    }

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    /** Begins to answer; where that was begun before, what there is of it. */
    Optional<Kept> begin(String username, String key, byte[] fingerprint) {
        entities.createNativeQuery("delete from idempotency_key where begun_at < :old").setParameter("old", clock.instant().minus(KEPT)).executeUpdate();
        boolean fresh = entities.createNativeQuery("insert into idempotency_key (username, key, fingerprint, begun_at) values (:username, :key, :fingerprint, :now) on conflict do nothing")
            .setParameter("username", username).setParameter("key", key).setParameter("fingerprint", fingerprint).setParameter("now", clock.instant()).executeUpdate() == 1;
        return fresh ? Optional.empty() : find(username, key);
    }

    private Optional<Kept> find(String username, String key) {
        List<?> rows = entities.createNativeQuery("select fingerprint, status, headers, body from idempotency_key where username = :username and key = :key", Object[].class)
            .setParameter("username", username).setParameter("key", key).getResultList();
        return rows.stream().map(Object[].class::cast).findFirst().map(row -> new Kept((byte[]) row[0], row[1] == null ? null : ((Number) row[1]).intValue(), headers((String) row[2]), (byte[]) row[3]));
    }

    /** Keeps the answer. */
    void end(String username, String key, Kept answer) {
        entities.createNativeQuery("update idempotency_key set status = :status, headers = :headers, body = :body where username = :username and key = :key")
            .setParameter("status", answer.status()).setParameter("headers", written(answer.headers())).setParameter("body", answer.body())
            .setParameter("username", username).setParameter("key", key).executeUpdate();
    }

    /** Nothing was done: it may be tried anew. */
    void forget(String username, String key) {
        entities.createNativeQuery("delete from idempotency_key where username = :username and key = :key").setParameter("username", username).setParameter("key", key).executeUpdate();
    }

    private static String written(Map<String, String> headers) {
        try {
            return Json.MAPPER.writeValueAsString(headers);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> headers(String written) {
        try {
            return written == null ? Map.of() : Json.MAPPER.readValue(written, new TypeReference<>() { });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
