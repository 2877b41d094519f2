package org.apostil.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityNotFoundException;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apostil.platform.Among;

/** Reads and adds users and memberships. */
@ApplicationScoped
class UserRepository {

    @PersistenceContext
    private EntityManager entities;

    boolean isEmpty() {
        return entities.createQuery("select count(u) from User u", Long.class).getSingleResult() == 0;
    }

    void add(User user) {
        entities.persist(user);
    }

    /** Adds the user; false where somebody has the name to sign in with already, even from this instant on. */
    boolean addIfFree(User user) {
        return entities.createNativeQuery("""
                insert into app_user (username, display_name, password_hash, administrator, created_at, email, vouched_for)
                values (:username, :name, :hash, :administrator, :created, :email, :vouched) on conflict (username) do nothing""")
            .setParameter("username", user.username()).setParameter("name", user.displayName()).setParameter("hash", user.passwordHash())
            .setParameter("administrator", user.isAdministrator()).setParameter("created", user.createdAt())
            .setParameter("email", user.email()).setParameter("vouched", user.isVouchedFor()).executeUpdate() == 1;
    }

    /** Holds the rows of all administrators and of that user, who may be null, in the order of their ids, as all do who make administrators or take or shut them. */
    void holdAdministratorsAnd(UUID userId) {
        entities.createNativeQuery("select id from app_user where administrator or id = cast(:user as uuid) order by id for no key update", UUID.class)
            .setParameter("user", userId == null ? null : userId.toString()).getResultList();
    }

    /** Whether somebody beside that user runs the installation, with an account that is open. The caller holds the administrators. */
    boolean hasOtherAdministrator(UUID userId) {
        return entities.createQuery("select count(u) from User u where u.administrator = true and u.disabledAt is null and u.id <> :user", Long.class)
            .setParameter("user", userId).getSingleResult() > 0;
    }

    /** Adds the membership; false where there is one already, even one that was added at this instant. */
    boolean add(Membership membership) {
        return entities.createNativeQuery("insert into member (project_id, user_id, role, since) values (:project, :user, :role, :since) on conflict do nothing")
            .setParameter("project", membership.projectId()).setParameter("user", membership.userId())
            .setParameter("role", membership.role().name()).setParameter("since", membership.since()).executeUpdate() == 1;
    }

    Optional<User> byUsername(String username) {
        return entities.createQuery("select u from User u where u.username = :username", User.class)
            .setParameter("username", username).getResultStream().findFirst();
    }

    Map<UUID, User> byId(Collection<UUID> ids) {
        return entities.createQuery("select u from User u where u.id " + Among.these(ids), User.class)
            .setParameter("ids", Among.value(ids)).getResultList().stream().collect(Collectors.toMap(User::id, Function.identity()));
    }

    Optional<Membership> membership(UUID projectId, UUID userId) {
        return Optional.ofNullable(entities.find(Membership.class, new Membership.Key(projectId, userId)));
    }

    /** Takes the membership for a change; others who would change it wait. */
    Optional<Membership> membershipForChange(UUID projectId, UUID userId) {
        return Optional.ofNullable(entities.find(Membership.class, new Membership.Key(projectId, userId), LockModeType.PESSIMISTIC_WRITE));
    }

    /** Reads the membership anew, and lets nobody change or end it until the end of the transaction; nothing where it has ended. */
    Optional<Membership> membershipHeld(UUID projectId, UUID userId) {
        try {
            Optional<Membership> known = membership(projectId, userId);
            known.ifPresent(found -> entities.refresh(found, LockModeType.PESSIMISTIC_READ));
            return known;
        } catch (EntityNotFoundException ended) {
            return Optional.empty();
        }
    }

    void remove(Membership membership) {
        entities.remove(membership);
        entities.flush();
    }

    /** Whether the project has a lead beside that user. */
    boolean hasOtherLead(UUID projectId, UUID userId) {
        return entities.createQuery("select count(m) from Membership m where m.projectId = :project and m.role = :lead and m.userId <> :user", Long.class)
            .setParameter("project", projectId).setParameter("lead", Role.LEAD).setParameter("user", userId).getSingleResult() > 0;
    }

    /** The members of a project who say that this is their address. */
    List<User> membersAt(UUID projectId, String email) {
        return entities.createQuery("""
                select u from User u join Membership m on m.userId = u.id
                where m.projectId = :project and lower(u.email) = lower(:email) order by m.since""", User.class)
            .setParameter("project", projectId).setParameter("email", email).getResultList();
    }

    /** Takes the user for a change, as they are by now: whoever is signed in was read before. */
    Optional<User> forChange(UUID userId) {
        Optional<User> user = Optional.ofNullable(entities.find(User.class, userId));
        user.ifPresent(found -> entities.refresh(found, LockModeType.PESSIMISTIC_WRITE));
        return user;
    }

    List<Membership> membershipsOf(UUID userId) {
        return entities.createQuery("select m from Membership m where m.userId = :user", Membership.class)
            .setParameter("user", userId).getResultList();
    }

    List<Membership> membersOf(UUID projectId) {
        return entities.createQuery("select m from Membership m where m.projectId = :project order by m.since, m.userId", Membership.class)
            .setParameter("project", projectId).getResultList();
    }

    void replacePassword(UUID userId, String passwordHash) {
        entities.createQuery("update User u set u.passwordHash = :hash, u.passwordMark = null where u.id = :id")
            .setParameter("hash", passwordHash).setParameter("id", userId).executeUpdate();
    }

    /** Keeps the same password under another hash, unless it was replaced meanwhile. */
    void rehash(UUID userId, String old, String passwordHash, String mark) {
        entities.createQuery("update User u set u.passwordHash = :hash, u.passwordMark = :mark where u.id = :id and u.passwordHash = :old")
            .setParameter("hash", passwordHash).setParameter("mark", mark).setParameter("id", userId).setParameter("old", old).executeUpdate();
    }

    List<User> all() {
        return entities.createQuery("select u from User u order by lower(u.displayName)", User.class).getResultList();
    }

    void addLink(byte[] tokenHash, String purpose, UUID userId, Instant createdAt, Instant expiresAt) {
        entities.createNativeQuery("delete from one_time_link where user_id = :user and purpose = :purpose and used_at is null")
            .setParameter("user", userId).setParameter("purpose", purpose).executeUpdate();
        entities.createNativeQuery("insert into one_time_link (token_hash, purpose, user_id, created_at, expires_at) values (:hash, :purpose, :user, :created, :expires)")
            .setParameter("hash", tokenHash).setParameter("purpose", purpose).setParameter("user", userId)
            .setParameter("created", createdAt).setParameter("expires", expiresAt).executeUpdate();
    }

    /** Whether the link is there, unused and in time. */
    boolean isLinkOpen(byte[] tokenHash, String purpose, Instant now) {
        return !entities.createNativeQuery(
                "select 1 from one_time_link where token_hash = :hash and purpose = :purpose and used_at is null and expires_at > :now")
            .setParameter("hash", tokenHash).setParameter("purpose", purpose).setParameter("now", now)
            .getResultList().isEmpty();
    }

    /** Who signs in by that name or has that address, has set a password, and has confirmed the address. */
    List<User> resettable(String username, String email) {
        return entities.createQuery("""
                select u from User u where (u.username = :username or lower(u.email) = lower(:email))
                and u.emailConfirmed = true and u.passwordHash is not null and u.disabledAt is null order by u.createdAt""", User.class)
            .setParameter("username", username).setParameter("email", email).getResultList();
    }

    /** Whose link it is, while it is unused and in time. */
    Optional<User> linkedUser(byte[] tokenHash, String purpose, Instant now) {
        List<?> found = entities.createNativeQuery("""
                select u.* from app_user u join one_time_link l on l.user_id = u.id
                where l.token_hash = :hash and l.purpose = :purpose and l.used_at is null and l.expires_at > :now""", User.class)
            .setParameter("hash", tokenHash).setParameter("purpose", purpose).setParameter("now", now)
            .getResultList();
        return found.stream().map(User.class::cast).findFirst();
    }

    /** Marks the link as used; false where somebody was faster or it was never there. */
    boolean useLink(byte[] tokenHash, String purpose, Instant now) {
        return entities.createNativeQuery(
                "update one_time_link set used_at = :now where token_hash = :hash and purpose = :purpose and used_at is null and expires_at > :now")
            .setParameter("hash", tokenHash).setParameter("purpose", purpose).setParameter("now", now)
            .executeUpdate() == 1;
    }
}
