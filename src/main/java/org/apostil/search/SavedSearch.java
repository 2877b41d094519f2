package org.apostil.search;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.apostil.platform.Identified;

/** A query that somebody keeps by a name, for themself or for all members of the project. */
@Entity
@Table(name = "saved_search")
class SavedSearch extends Identified {

    @Column(name = "owner_id", updatable = false)
    private UUID ownerId;

    @Column(name = "project_id", updatable = false)
    private UUID projectId;

    private String name;
    private String query;
    private boolean shared;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Version
    private long version;

    protected SavedSearch() {
    }

    SavedSearch(UUID ownerId, UUID projectId, SearchToKeep kept, Instant now) {
        this.ownerId = ownerId;
        this.projectId = projectId;
        become(kept, now);
    }

    final void become(SearchToKeep kept, Instant now) {
        name = kept.name();
        query = kept.query();
        shared = kept.shared();
        changedAt = now;
    }

    UUID ownerId() {
        return ownerId;
    }

    /** Where it looks; null for all projects of its owner. */
    UUID projectId() {
        return projectId;
    }

    SearchToKeep kept() {
        return new SearchToKeep(name, query, shared);
    }

    boolean shared() {
        return shared;
    }

    long version() {
        return version;
    }
}
