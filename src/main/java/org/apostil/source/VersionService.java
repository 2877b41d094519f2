package org.apostil.source;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apostil.audit.AuditEvent;
import org.apostil.audit.AuditLog;
import org.apostil.identity.Access;
import org.apostil.identity.Actor;
import org.apostil.identity.Permission;
import org.apostil.platform.Problem;
import org.apostil.platform.Problem.Sort;
import org.apostil.platform.Text;

/** Lists and adds the texts of a source. What was said about the one before goes along by {@link VersionAdded}. */
@ApplicationScoped
@Transactional
public class VersionService {

    @Inject
    private SourceRepository sources;

    @Inject
    private Intake intake;

    @Inject
    private Event<VersionAdded> added;

    @Inject
    private FateRepository fates;

    @Inject
    private Access access;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /** What is said of the texts of a source, the newest first. */
    public List<TextSummary> of(UUID sourceId) {
        Source source = sources.byId(sourceId).orElseThrow(Problem::notFound);
        access.require(Permission.READ, source.projectId());
        return sources.texts(sourceId);
    }

    /**
     * Makes sure that no newer text of its source comes until the end of the transaction, and answers whether one has come: for
     * whoever writes something about a text, so that nothing is left behind that nobody carries over. To be called before
     * anything else is locked.
     */
    public boolean hold(UUID versionId) {
        SourceVersion version = sources.version(versionId).orElseThrow(Problem::notFound);
        access.require(Permission.READ, version.projectId());
        sources.share(version.sourceId());
        return sources.isSuperseded(versionId);
    }

    /** Adds a newer text of a source, as it was pasted or sent. */
    public SourceVersion add(UUID sourceId, long seen, String content, String reason) {
        return add(sourceId, seen, SourceText.of(PlainText.check(content)), null, null, reason);
    }

    /**
     * Adds a newer text of a source, with the file that it came in. The earlier ones stay as they are.
     *
     * @param seen     the number of the text that was the newest for whoever adds it
     * @param original null where it came in none
     * @param parts    of the file, of at most {@value OriginalFile#PART} bytes each, in their order
     * @param reason   why, in words
     * @throws Problem when somebody added one meanwhile, it is the newest text already, or no reason is given
     */
    public SourceVersion add(UUID sourceId, long seen, SourceText text, OriginalFile original, Iterator<byte[]> parts, String reason) {
        Source source = sources.forChange(sourceId).orElseThrow(Problem::notFound);
        Actor actor = access.require(Permission.ADD_SOURCE, source.projectId());
        fates.requireInWork(source);
        SourceVersion newest = sources.latestVersion(sourceId);
        if (newest.number() != seen) {
            throw new Problem(Sort.STALE, "Somebody added version %d of the text while you did. Nothing was added, and what you chose is still here. Look at what changed, then add yours if it is newer.".formatted(newest.number()));
        }
        if (newest.sha256().equals(text.sha256())) {
            throw Problem.invalid("text", "Version %d reads exactly so, to the letter. Nothing was added.".formatted(newest.number()));
        }
        String why = Text.required(reason, "reason", "Say why there is a newer text, such as: the publisher corrected the article. Nothing was added yet.");
        SourceVersion version = new SourceVersion(source, newest.number() + 1, text, why, actor.id(), clock.instant());
        sources.add(version);
        sources.flush();
        Map<String, Object> after = new LinkedHashMap<>(Map.of("version", version.number(), "sha256", version.sha256()));
        if (original != null) {
            intake.keep(version, original, parts);
            after.put("file", original);
        }
        added.fire(new VersionAdded(newest.id(), version.id(), actor));
        audit.append(new AuditEvent("source.version-added", actor.id(), source.projectId(), "source", sourceId,
            Map.of("version", newest.number(), "sha256", newest.sha256()), after, why));
        return version;
    }
}
