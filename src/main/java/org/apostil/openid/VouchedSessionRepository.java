package org.apostil.openid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Reads and writes which sessions began at a provider, and the logout tokens that came. */
@ApplicationScoped
class VouchedSessionRepository {

    @PersistenceContext
    private EntityManager entities;

    void add(UUID session, ProviderVoucher voucher) {
        entities.createNativeQuery("insert into openid_session (session_id, issuer, subject, sid, second_step) values (:session, :issuer, :subject, cast(:sid as text), :second)")
            .setParameter("session", session).setParameter("issuer", voucher.issuer()).setParameter("subject", voucher.subject())
            .setParameter("sid", voucher.sid()).setParameter("second", voucher.secondStep()).executeUpdate();
    }

    /** Those that a logout token means: of one session of the provider, or all of a person; either may be null. */
    List<UUID> of(String issuer, String subject, String sid) {
        return ids(entities.createNativeQuery("""
                select session_id from openid_session where issuer = :issuer and (cast(:subject as text) is null or subject = :subject)
                and (cast(:sid as text) is null or sid = :sid)""", UUID.class)
            .setParameter("issuer", issuer).setParameter("subject", subject).setParameter("sid", sid));
    }

    /** Whose session it is. */
    UUID owner(UUID session) {
        return (UUID) entities.createNativeQuery("select user_id from user_session where id = :id", UUID.class).setParameter("id", session).getSingleResult();
    }

    /** Those of a person that began without a second step. */
    List<UUID> withoutSecondStep(UUID userId) {
        return ids(entities.createNativeQuery("select s.id from user_session s left join openid_session o on o.session_id = s.id where s.user_id = :user and not coalesce(o.second_step, false)", UUID.class)
            .setParameter("user", userId));
    }

    void secondStep(UUID userId, boolean seen) {
        entities.createNativeQuery(seen ? "insert into openid_second_step (user_id) values (:user) on conflict do nothing" : "delete from openid_second_step where user_id = :user")
            .setParameter("user", userId).executeUpdate();
    }

    void forgetSecondSteps() {
        entities.createNativeQuery("delete from openid_second_step").executeUpdate();
    }

    /** Takes a logout token; false where it came before. */
    boolean take(String issuer, String jti, Instant until) {
        return entities.createNativeQuery("insert into openid_logout (issuer, jti, until) values (:issuer, :jti, :until) on conflict do nothing")
            .setParameter("issuer", issuer).setParameter("jti", jti).setParameter("until", until).executeUpdate() == 1;
    }

    private static List<UUID> ids(Query query) {
        List<?> found = query.getResultList();
        return found.stream().map(UUID.class::cast).toList();
    }

    void forgetLogouts(Instant now) {
        entities.createNativeQuery("delete from openid_logout where until < :now").setParameter("now", now).executeUpdate();
    }
}
