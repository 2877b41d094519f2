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
import org.apostil.platform.listing.Outcome.Result;
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
        return new Outcome("Marked " + mark.code(), Outcome.upToMost(chosen, "sources").stream().map(each -> mark(projectId, mark, each)).toList());
    }

    private Result mark(UUID projectId, HandlingMark mark, Chosen chosen) {
        String title = "";
        try {
            Source source = sources.get(chosen.id());
            if (!source.projectId().equals(projectId)) {
                throw Problem.notFound();
            }
            ProvenanceFields fields = sources.provenance(source.id()).fields();
            title = fields.title();
            if (fields.handlingMark() != mark) {
                sources.editProvenance(source.id(), chosen.seen(), fields.marked(mark));
            }
            return new Result(chosen.id(), title, "");
        } catch (Problem problem) {
            return new Result(chosen.id(), title, problem.sort() == Problem.Sort.STALE ? "What is known of it changed since you chose it. Look, then choose it again." : problem.getMessage());
        }
    }
}
