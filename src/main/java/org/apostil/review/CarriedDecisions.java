package org.apostil.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;

/**
 * Lets decisions go along with what is carried over to a later text in the same words. That the words decided on and what
 * stands around them are the same, and that whoever does it may, the caller knows and writes down.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class CarriedDecisions {

    @Inject
    private StepRepository steps;

    /**
     * Decisions on the current revision of each of those count for the next one too.
     *
     * @param revisions the current one of each, by its id
     */
    public void carry(Map<UUID, Integer> revisions, String beforeSha256, String sourceSha256) {
        if (!revisions.isEmpty()) {
            steps.carry(revisions, beforeSha256, sourceSha256);
        }
    }
}
