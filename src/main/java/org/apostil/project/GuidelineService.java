package org.apostil.project;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apostil.audit.AuditEvent;
import org.apostil.audit.AuditLog;
import org.apostil.identity.Access;
import org.apostil.identity.Actor;
import org.apostil.identity.People;
import org.apostil.identity.Permission;
import org.apostil.platform.Problem;
import org.apostil.platform.Text;

/** What a project's leads ask of those who annotate. Every revision is kept. */
@ApplicationScoped
@Transactional
public class GuidelineService {

    /** How long guidelines may be, in code points: some thirty pages. */
    public static final int LONGEST = 100_000;

    /**
     * A revision of the guidelines.
     *
     * @param number from 1; 0 before any was written
     * @param text   Markdown; empty where there are none
     * @param editor the name of who wrote it; null before any was written
     */
    public record Guidelines(int number, String text, String editor, Instant at) {
    }

    @Inject
    private GuidelineRepository revisions;

    @Inject
    private ProjectRepository projects;

    @Inject
    private Access access;

    @Inject
    private People people;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /** The guidelines of now. */
    public Guidelines current(UUID projectId) {
        access.require(Permission.READ, projectId);
        return newest(projectId);
    }

    /** All revisions, newest first. */
    public List<Guidelines> revisions(UUID projectId) {
        access.require(Permission.READ, projectId);
        List<GuidelineRevision> all = revisions.of(projectId);
        Map<UUID, String> names = people.names(all.stream().map(GuidelineRevision::editorId).distinct().toList());
        return all.stream().map(revision -> guidelines(revision, names)).toList();
    }

    /**
     * Writes a new revision.
     *
     * @param seen the number of the revision that the lead had before them; 0 where there was none
     * @param text Markdown; empty takes the guidelines back, and the revisions before stay
     * @throws Problem when somebody was faster, or the text is too long
     */
    public Guidelines write(UUID projectId, long seen, String text) {
        projects.forChange(projectId).orElseThrow(Problem::notFound);
        Actor actor = access.require(Permission.LEAD_PROJECT, projectId);
        Guidelines before = newest(projectId);
        if (before.number() != seen) {
            throw new Problem(Problem.Sort.STALE, "Another lead changed the guidelines while you did. Nothing of theirs was overwritten and what you typed is still here. Compare, then save again.");
        }
        String now = Text.orNull(text) == null ? "" : Text.orNull(text).replace("\r\n", "\n");
        if (now.codePointCount(0, now.length()) > LONGEST) {
            throw Problem.invalid("text", "Guidelines have at most %,d characters. Shorten them, or add the long part as a source.".formatted(LONGEST));
        }
        if (now.equals(before.text())) {
            return before;
        }
        revisions.add(new GuidelineRevision(projectId, before.number() + 1, now, actor.id(), clock.instant()));
        audit.append(new AuditEvent("guidelines.written", actor.id(), projectId, "project", projectId,
            Map.of("revision", before.number(), "length", before.text().length()), Map.of("revision", before.number() + 1, "length", now.length()), null));
        return newest(projectId);
    }

    private Guidelines newest(UUID projectId) {
        return revisions.newest(projectId).stream().findFirst()
            .map(revision -> guidelines(revision, people.names(List.of(revision.editorId()))))
            .orElse(new Guidelines(0, "", null, null));
    }

    private static Guidelines guidelines(GuidelineRevision revision, Map<UUID, String> names) {
        return new Guidelines(revision.number(), revision.text(), names.get(revision.editorId()), revision.at());
    }
}
