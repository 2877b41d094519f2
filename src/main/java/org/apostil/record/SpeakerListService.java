package org.apostil.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.apostil.audit.AuditEvent;
import org.apostil.audit.AuditLog;
import org.apostil.firstpass.Visibility;
import org.apostil.identity.Access;
import org.apostil.identity.Permission;
import org.apostil.platform.listing.Asked;
import org.apostil.platform.listing.Count;
import org.apostil.platform.listing.Page;
import org.apostil.platform.listing.ProjectList;
import org.apostil.platform.listing.Slice;

/**
 * The list of a project's speakers, {@link SpeakerRow#LISTING}. What a blind first pass keeps back from whoever asks is neither
 * among its rows nor in its counts.
 */
@ApplicationScoped
@Transactional
public class SpeakerListService implements ProjectList<SpeakerRow> {

    @Inject
    private SpeakerListRepository speakers;

    @Inject
    private Visibility visibility;

    @Inject
    private Access access;

    @Inject
    private AuditLog audit;

    @Override
    public Page<SpeakerRow> page(UUID projectId, Asked asked, Slice slice) {
        return speakers.page(projectId, seeing(projectId), asked, slice);
    }

    @Override
    public Count count(UUID projectId, Asked asked) {
        return speakers.count(projectId, seeing(projectId), asked);
    }

    @Override
    public void export(UUID projectId, Asked asked, String format) {
        audit.append(AuditEvent.exported(access.require(Permission.EXPORT, projectId).id(), projectId, SpeakerRow.LISTING, asked, format));
    }

    private UUID seeing(UUID projectId) {
        UUID reader = access.require(Permission.READ, projectId).id();
        return visibility.isWanted(projectId) ? reader : null;
    }
}
