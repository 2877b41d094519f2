package org.apostil.source;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apostil.audit.AuditEvent;
import org.apostil.audit.AuditLog;
import org.apostil.identity.Access;
import org.apostil.identity.Permission;
import org.apostil.platform.listing.Asked;
import org.apostil.platform.listing.Count;
import org.apostil.platform.listing.Page;
import org.apostil.platform.listing.Slice;

/** The list of a project's sources, {@link SourceSummary#LISTING}. */
@ApplicationScoped
@Transactional
public class SourceListService {

    @Inject
    private SourceListRepository sources;

    @Inject
    private Access access;

    @Inject
    private AuditLog audit;

    /** Some of the sources that are asked for. */
    public Page<SourceSummary> page(UUID projectId, Asked asked, Slice slice) {
        access.require(Permission.READ, projectId);
        return sources.page(projectId, asked, slice);
    }

    /** How many they are. */
    public Count count(UUID projectId, Asked asked) {
        access.require(Permission.READ, projectId);
        return sources.count(projectId, asked);
    }

    /** The languages that there are, by their codes. */
    public List<String> languages(UUID projectId) {
        access.require(Permission.READ, projectId);
        return sources.languages(projectId);
    }

    /** Writes down that the list leaves the house; it is read afterwards, piece by piece. */
    public void export(UUID projectId, Asked asked, String format) {
        Map<String, Object> what = new HashMap<>(asked.filters());
        what.put("list", SourceSummary.LISTING.name());
        what.put("format", format);
        audit.append(AuditEvent.created("list.exported", access.require(Permission.EXPORT, projectId).id(), projectId, "project", projectId, what));
    }
}
