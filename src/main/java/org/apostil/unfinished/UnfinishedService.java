package org.apostil.unfinished;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apostil.identity.Access;
import org.apostil.identity.Actor;
import org.apostil.identity.Permission;
import org.apostil.platform.Problem;
import org.apostil.platform.Text;

/**
 * Keeps what a person is typing. Every form has an id of its own, so that several open at once do not overwrite one
 * another; whoever is no longer a member of the project has no more access to what they typed there.
 */
@ApplicationScoped
@Transactional
public class UnfinishedService {

    private static final int LONGEST_TITLE = 200;
    /** In UTF-16 units: the longest fields of a form together, and every character escaped. */
    private static final int LONGEST_CONTENT = 200_000;
    /** The same of a report, which has many long fields. */
    private static final int LONGEST_REPORT = 2_000_000;
    private static final int OFFERED = 20;

    @Inject
    private UnfinishedRepository forms;

    @Inject
    private Access access;

    @Inject
    private Clock clock;

    /**
     * Keeps what stands in a form, in place of what was kept of it before.
     *
     * @param id      the form's own
     * @param content JSON
     * @return when it was kept
     */
    public Instant keep(UUID id, UUID projectId, UUID sourceVersionId, String title, String content) {
        Actor actor = access.require(Permission.READ, projectId);
        checkLength(content, LONGEST_CONTENT);
        Instant now = now();
        forms.put(id, actor.id(), projectId, sourceVersionId, Text.shortened(title, LONGEST_TITLE), content, now);
        return now;
    }

    /** The same of a form that is on no text of the project: that of a report. */
    public Instant keep(UUID id, UUID projectId, String title, String content) {
        Actor actor = access.require(Permission.READ, projectId);
        checkLength(content, LONGEST_REPORT);
        Instant now = now();
        forms.put(id, actor.id(), projectId, Text.shortened(title, LONGEST_TITLE), content, now);
        return now;
    }

    /** The unfinished forms of whoever is signed in that are on no text of the project, the latest first. */
    public List<UnfinishedForm> in(UUID projectId) {
        Actor actor = access.require(Permission.READ, projectId);
        return forms.ofProject(actor.id(), projectId, OFFERED);
    }

    /** The unfinished forms of whoever is signed in on a text, the latest first. */
    public List<UnfinishedForm> on(UUID projectId, UUID sourceVersionId) {
        Actor actor = access.require(Permission.READ, projectId);
        return forms.of(actor.id(), sourceVersionId, OFFERED);
    }

    /** One of them, if it is still there. */
    public Optional<UnfinishedForm> find(UUID projectId, UUID id) {
        Actor actor = access.require(Permission.READ, projectId);
        return forms.byId(id, actor.id()).filter(form -> form.projectId().equals(projectId));
    }

    /** Lets go of it: it was saved, cancelled or discarded. */
    public void drop(UUID projectId, UUID id) {
        Actor actor = access.require(Permission.READ, projectId);
        forms.delete(id, actor.id());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static void checkLength(String content, int longest) {
        if (content.length() > longest) {
            throw new Problem(Problem.Sort.TOO_LARGE, "This is too much to be kept while you type. Save it before you leave this page.");
        }
    }
}
