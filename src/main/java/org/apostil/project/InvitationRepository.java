package org.apostil.project;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads and adds invitations. Whoever changes one holds its project meanwhile. */
@ApplicationScoped
class InvitationRepository {

    @PersistenceContext
    private EntityManager entities;

    void add(Invitation invitation) {
        entities.persist(invitation);
    }

    /** Those that were neither accepted nor revoked, newest first; some have expired. */
    List<Invitation> standing(UUID projectId) {
        return entities.createQuery("select i from Invitation i where i.projectId = :project and i.endedAt is null order by i.sentAt desc", Invitation.class)
            .setParameter("project", projectId).getResultList();
    }

    Optional<Invitation> standing(UUID projectId, UUID id) {
        return standing(projectId).stream().filter(invitation -> invitation.id().equals(id)).findFirst();
    }

    Optional<Invitation> standingAt(UUID projectId, String email) {
        return entities.createQuery("""
                select i from Invitation i where i.projectId = :project and lower(i.email) = lower(:email) and i.endedAt is null""", Invitation.class)
            .setParameter("project", projectId).setParameter("email", email).getResultStream().findFirst();
    }

    /** The project of the invitation with that token, whatever became of it. */
    Optional<UUID> project(byte[] tokenHash) {
        return entities.createQuery("select i.projectId from Invitation i where i.tokenHash = :hash", UUID.class)
            .setParameter("hash", tokenHash).getResultStream().findFirst();
    }

    Optional<Invitation> byToken(byte[] tokenHash) {
        return entities.createQuery("select i from Invitation i where i.tokenHash = :hash", Invitation.class)
            .setParameter("hash", tokenHash).getResultStream().findFirst();
    }
}
