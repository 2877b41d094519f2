package org.apostil.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.apostil.audit.AuditEvent;
import org.apostil.audit.AuditLog;
import org.apostil.firstpass.Visibility;
import org.apostil.identity.Access;
import org.apostil.identity.Permission;
import org.apostil.platform.listing.Asked;
import org.apostil.platform.listing.Count;
import org.apostil.platform.listing.Page;
import org.apostil.platform.listing.Slice;

/**
 * The list of a project's speakers, {@link SpeakerRow#LISTING}. What a blind first pass keeps back from whoever asks is neither
 * among its rows nor in its counts.
 */
@ApplicationScoped
@Transactional
public class SpeakerListService {

    @Inject
    private SpeakerListRepository speakers;

    @Inject
    private Visibility visibility;

    @Inject
    private Access access;

    @Inject
    private AuditLog audit;

    /** Some of the speakers that are asked for. */
    public Page<SpeakerRow> page(UUID projectId, Asked asked, Slice slice) {
        return speakers.page(projectId, seeing(projectId), asked, slice);
    }

    /** How many they are. */
    public Count count(UUID projectId, Asked asked) {
        return speakers.count(projectId, seeing(projectId), asked);
    }

    /** Writes down that the list leaves the house; it is read afterwards, piece by piece. */
    public void export(UUID projectId, Asked asked, String format) {
        Map<String, Object> what = new HashMap<>(asked.filters());
        what.put("list", SpeakerRow.LISTING.name());
        what.put("format", format);
        audit.append(AuditEvent.created("list.exported", access.require(Permission.EXPORT, projectId).id(), projectId, "project", projectId, what));
    }

    private UUID seeing(UUID projectId) {
        UUID reader = access.require(Permission.READ, projectId).id();
        return visibility.isWanted(projectId) ? reader : null;
    }
}
