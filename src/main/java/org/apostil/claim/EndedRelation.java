package org.apostil.claim;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** That a relation no longer holds. */
@Entity
@Immutable
@Table(name = "claim_relation_end")
class EndedRelation {

    @Id
    @Column(name = "relation_id")
    private UUID relationId;

    protected EndedRelation() {
    }
}
