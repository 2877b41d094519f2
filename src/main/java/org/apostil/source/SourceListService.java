package org.apostil.source;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.apostil.audit.AuditEvent;
import org.apostil.audit.AuditLog;
import org.apostil.identity.Access;
import org.apostil.identity.Permission;
import org.apostil.platform.listing.Asked;
import org.apostil.platform.listing.Count;
import org.apostil.platform.listing.Page;
import org.apostil.platform.listing.ProjectList;
import org.apostil.platform.listing.Slice;

/** The list of a project's sources, {@link SourceSummary#LISTING}. */
@ApplicationScoped
@Transactional
public class SourceListService implements ProjectList<SourceSummary> {

    @Inject
    private SourceListRepository sources;

    @Inject
    private Access access;

    @Inject
    private AuditLog audit;

    @Override
    public Page<SourceSummary> page(UUID projectId, Asked asked, Slice slice) {
        access.require(Permission.READ, projectId);
        return sources.page(projectId, asked, slice);
    }

    @Override
    public Count count(UUID projectId, Asked asked) {
        access.require(Permission.READ, projectId);
        return sources.count(projectId, asked);
    }

    /** The languages that there are, by their codes. */
    public List<String> languages(UUID projectId) {
        access.require(Permission.READ, projectId);
        return sources.languages(projectId);
    }

    @Override
    public void export(UUID projectId, Asked asked, String format) {
        audit.append(AuditEvent.exported(access.require(Permission.EXPORT, projectId).id(), projectId, SourceSummary.LISTING, asked, format));
    }
}
