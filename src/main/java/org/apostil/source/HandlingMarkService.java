package org.apostil.source;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.apostil.identity.Access;
import org.apostil.identity.Permission;
import org.apostil.platform.Problem;
import org.apostil.platform.listing.Outcome;
import org.apostil.platform.listing.Outcome.Chosen;
import org.apostil.project.HandlingMark;

/**
 * Marks several sources with the same handling mark. Each is a transaction, a revision of its provenance and an audit event of
 * its own.
 */
@ApplicationScoped
public class HandlingMarkService {

    @Inject
    private SourceService sources;

    @Inject
    private Access access;

    /**
     * Marks sources of a project.
     *
     * @throws Problem when nothing at all can be marked: there is no mark, or there are none or too many sources
     */
    public Outcome mark(UUID projectId, HandlingMark mark, List<Chosen> chosen) {
        access.require(Permission.EDIT_PROVENANCE, projectId);
        if (mark == null) {
            throw Problem.invalid("handlingMark", "Choose how far the sources may be passed on.");
        }
        return Outcome.of("Marked " + mark.code(), Outcome.upToMost(chosen, "sources"), one -> sources.provenance(projectId, one.id()).fields().title(), one -> mark(mark, one));
    }

    private void mark(HandlingMark mark, Chosen chosen) {
        ProvenanceFields fields = sources.provenance(chosen.id()).fields();
        if (fields.handlingMark() != mark) {
            sources.editProvenance(chosen.id(), chosen.seen(), fields.marked(mark));
        }
    }
}
