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

    /** Of the sign-ins of one person one comes after the other from here on: each sees the sessions that the other began. */
    void hold(UUID userId) {
        entities.createNativeQuery("select id from app_user where id = :user for no key update", UUID.class).setParameter("user", userId).getSingleResult();
    }

    void add(UUID session, ProviderVoucher voucher) {
        entities.createNativeQuery("insert into openid_session (session_id, issuer, subject, sid, second_step) values (:session, :issuer, :subject, cast(:sid as text), :second)")
            .setParameter("session", session).setParameter("issuer", voucher.issuer()).setParameter("subject", voucher.subject())
            .setParameter("sid", voucher.sid()).setParameter("second", voucher.secondStep()).executeUpdate();
    }

    /** A session that stands, and whose it is. */
    record Owned(UUID session, UUID owner) {
    }

    /** Holds those that a logout token means: of one session of the provider, or all of a person; either may be null. A session of which it named no such id is meant with the person. */
    List<Owned> held(String issuer, String subject, String sid) {
        List<?> found = entities.createNativeQuery("""
                select s.id, s.user_id from openid_session o join user_session s on s.id = o.session_id
                where o.issuer = :issuer and (cast(:subject as text) is null or o.subject = :subject) and (cast(:sid as text) is null or o.sid = :sid or o.sid is null and cast(:subject as text) is not null)
                order by s.id for update of s""", Object[].class)
            .setParameter("issuer", issuer).setParameter("subject", subject).setParameter("sid", sid).getResultList();
        return found.stream().map(Object[].class::cast).map(row -> new Owned((UUID) row[0], (UUID) row[1])).toList();
    }

    /** Those of a person that began at the provider. */
    List<UUID> of(String issuer, UUID userId) {
        return ids(entities.createNativeQuery("select s.id from openid_session o join user_session s on s.id = o.session_id where o.issuer = :issuer and s.user_id = :user", UUID.class)
            .setParameter("issuer", issuer).setParameter("user", userId));
    }

    /** Those of a person without a password in which no second step was shown, neither there nor here; none of anybody else. */
    List<UUID> withoutSecondStep(UUID userId) {
        return ids(entities.createNativeQuery("""
                select s.id from user_session s join app_user u on u.id = s.user_id left join openid_session o on o.session_id = s.id
                where s.user_id = :user and u.password_hash is null and not s.with_code and not coalesce(o.second_step, false)
                order by s.id""", UUID.class)
            .setParameter("user", userId));
    }

    void secondStep(UUID userId, boolean seen) {
        entities.createNativeQuery(seen ? "insert into openid_second_step (user_id) values (:user) on conflict do nothing" : "delete from openid_second_step where user_id = :user")
            .setParameter("user", userId).executeUpdate();
    }

    void forgetSecondSteps() {
        entities.createNativeQuery("delete from openid_second_step").executeUpdate();
    }

    /** Takes a logout token; false where it came before. The subject or the session of the provider may be null. */
    boolean take(String issuer, String jti, String subject, String sid, Instant now, Instant until) {
        return entities.createNativeQuery("""
                insert into openid_logout (issuer, jti, subject, sid, came_at, until)
                values (:issuer, :jti, cast(:subject as text), cast(:sid as text), :now, :until) on conflict do nothing""")
            .setParameter("issuer", issuer).setParameter("jti", jti).setParameter("subject", subject).setParameter("sid", sid)
            .setParameter("now", now).setParameter("until", until).executeUpdate() == 1;
    }

    /** Whether a logout token came that means it, after it vouched. */
    boolean isEnded(ProviderVoucher voucher) {
        return !entities.createNativeQuery("""
                select 1 from openid_logout where issuer = :issuer and came_at >= :since
                and (subject is null or subject = :subject) and (sid is null or sid = cast(:sid as text))""")
            .setParameter("issuer", voucher.issuer()).setParameter("since", voucher.since()).setParameter("subject", voucher.subject())
            .setParameter("sid", voucher.sid()).getResultList().isEmpty();
    }

    private static List<UUID> ids(Query query) {
        List<?> found = query.getResultList();
        return found.stream().map(UUID.class::cast).toList();
    }

    void forgetLogouts(Instant now) {
        entities.createNativeQuery("delete from openid_logout where until < :now").setParameter("now", now).executeUpdate();
    }
}
