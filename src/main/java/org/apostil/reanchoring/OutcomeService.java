package org.apostil.reanchoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apostil.anchoring.Candidate;
import org.apostil.anchoring.TextChange;
import org.apostil.annotation.Carrying;
import org.apostil.audit.AuditEvent;
import org.apostil.audit.AuditLog;
import org.apostil.discussion.Passages;
import org.apostil.firstpass.Sight;
import org.apostil.firstpass.Visibility;
import org.apostil.identity.Access;
import org.apostil.identity.Actor;
import org.apostil.identity.Permission;
import org.apostil.platform.Problem;
import org.apostil.platform.Problem.Sort;
import org.apostil.platform.Text;
import org.apostil.source.SourceService;
import org.apostil.source.SourceVersion;
import org.apostil.source.TextSummary;
import org.apostil.source.VersionService;

/** Tells what changed with a text and what became of what was said about it, and lets people choose where that is not sure. */
@ApplicationScoped
@Transactional
public class OutcomeService {

    /** The most that are told at once. */
    public static final int MOST = 100;

    @Inject
    private AnchoringRepository anchorings;

    @Inject
    private WaitingAssembly assembly;

    @Inject
    private Carrying carrying;

    @Inject
    private Passages passages;

    @Inject
    private Visibility visibility;

    @Inject
    private SourceService sources;

    @Inject
    private VersionService versions;

    @Inject
    private Access access;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /**
     * What became of annotations and discussions with a text.
     *
     * @param from the first of those that wait, and of orphans, that are told; from 0
     * @param most so many of each, from 1 to {@value MOST}
     */
    public Outcomes of(UUID versionId, int from, int most) {
        SourceVersion version = sources.version(versionId);
        Actor actor = access.require(Permission.READ, version.projectId());
        if (from < 0 || most < 1 || most > MOST) {
            throw Problem.invalid("limit", "Ask for 1 to %d, from 0 on.".formatted(MOST));
        }
        Sight sight = visibility.of(actor.id(), version);
        List<Row> open = anchorings.open(versionId, sight);
        List<Row> waiting = open.stream().filter(Row::waits).toList();
        List<Row> orphans = open.stream().filter(Row::isOrphan).toList();
        return new Outcomes(versionId, version.number(), anchorings.counts(versionId, sight), waiting.size(),
            assembly.of(version, waiting.stream().skip(from).limit(most).toList()), orphans.size(), assembly.of(version, orphans.stream().skip(from).limit(most).toList()));
    }

    /** How many wait for a person with a text. */
    public long waiting(UUID versionId) {
        SourceVersion version = sources.version(versionId);
        Actor actor = access.require(Permission.READ, version.projectId());
        return version.number() == 1 ? 0 : anchorings.waiting(versionId, visibility.of(actor.id(), version));
    }

    /** The text that came before that one; nothing before the first. */
    public Optional<TextSummary> before(UUID versionId) {
        SourceVersion version = sources.version(versionId);
        access.require(Permission.READ, version.projectId());
        return versions.of(version.sourceId()).stream().filter(each -> each.number() == version.number() - 1).findFirst();
    }

    /**
     * What changed between the text before that one and it, word by word.
     *
     * @throws Problem when it is the first
     */
    public TextChange change(UUID versionId) {
        SourceVersion version = sources.version(versionId);
        access.require(Permission.READ, version.projectId());
        return TextChange.between(sources.version(before(versionId).orElseThrow(Problem::notFound).id()).text(), version.text());
    }

    /** One that waits or is an orphan, as it is now. */
    public Waiting get(UUID outcomeId) {
        Row row = seen(outcomeId);
        access.require(Permission.READ, row.project());
        return assembly.of(sources.version(row.to()), List.of(row)).getFirst();
    }

    /**
     * Carries over what waited to a candidate, or leaves it on the earlier text. What a person left there can be carried over
     * by this later.
     *
     * @param seen      the version of the annotation that whoever chooses had before them; 0 of a discussion
     * @param candidate from 1; 0 is none of them
     * @param reason    why, in words; may be null
     * @return what became of all
     * @throws Problem when somebody was faster, it does not wait, or there is no such candidate
     */
    public Outcomes choose(UUID outcomeId, long seen, int candidate, String reason) {
        Row first = seen(outcomeId);
        Actor actor = access.require(Permission.ANNOTATE, first.project());
        if (versions.hold(first.to())) {
            throw new Problem(Sort.REFUSED, "A newer text has come since. Open what changed with that one: it waits there.");
        }
        anchorings.hold(outcomeId);
        first.annotation().ifPresent(annotation -> carrying.hold(List.of(first.from())));
        Row row = seen(outcomeId);
        if (row.etag() != seen || !row.waits() && !row.isOrphan()) {
            throw new Problem(Sort.STALE, "Somebody chose for this, or changed it, while you had it before you. Nothing was carried over. Look at it as it is now.");
        }
        if (candidate < 0 || candidate > row.candidates().size()) {
            throw Problem.invalid("candidate", row.candidates().isEmpty() ? "Nothing in the newest text is like it. It stays where it is."
                : "Choose a candidate from 1 to %d, or 0 for none of them.".formatted(row.candidates().size()));
        }
        anchorings.choose(outcomeId, candidate == 0 ? null : candidate, actor.id(), Text.orNull(reason), clock.instant());
        settle(row, candidate, Text.orNull(reason), actor);
        return of(row.to(), 0, MOST);
    }

    private void settle(Row row, int candidate, String reason, Actor actor) {
        SourceVersion from = sources.version(row.from());
        SourceVersion to = sources.version(row.to());
        if (candidate == 0) {
            record(row, "orphaned", from, to, reason, actor);
            return;
        }
        Candidate chosen = row.candidates().get(candidate - 1);
        row.thread().ifPresent(thread -> {
            passages.carry(thread, to.id(), new Points(to.text()).span(chosen.places().getFirst().orElseThrow()), actor);
            record(row, "carried-over", from, to, reason, actor);
        });
        row.annotation().ifPresent(id -> carrying.carry(List.of(Found.carried(carrying.some(List.of(id)).getFirst(), chosen.places(), new Points(to.text()))), from, to, actor, true));
    }

    private void record(Row row, String what, SourceVersion from, SourceVersion to, String reason, Actor actor) {
        String subject = row.annotation().isPresent() ? "annotation" : "thread";
        audit.append(new AuditEvent(subject + "." + what, actor.id(), row.project(), subject, row.annotation().or(row::thread).orElseThrow(),
            Map.of("version", from.number()), Map.of("version", what.equals("orphaned") ? from.number() : to.number(), "newest", to.number()), reason));
    }

    /** One that is not there for whoever is signed in is not there. */
    private Row seen(UUID outcomeId) {
        Row row = anchorings.byId(outcomeId).orElseThrow(Problem::notFound);
        if (access.role(row.project()).isEmpty() || !assembly.isSeen(row)) {
            throw Problem.notFound();
        }
        return row;
    }
}
