package org.apostil.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** A service that forgot to ask whether one may: it reads and writes whatever it is told to, by the application's own way to the database. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class Unguarded {

    @PersistenceContext
    private EntityManager entities;

    public <T> T find(Class<T> type, UUID id) {
        return entities.find(type, id);
    }

    public long count(String from) {
        return ((Number) entities.createNativeQuery("select count(*) from " + from).getSingleResult()).longValue();
    }

    public List<?> list(String query) {
        return entities.createNativeQuery(query).getResultList();
    }

    public int write(String command) {
        return entities.createNativeQuery(command).executeUpdate();
    }
}
