package org.apostil.reanchoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apostil.anchoring.TextChange;
import org.apostil.firstpass.Sight;
import org.apostil.firstpass.Visibility;
import org.apostil.identity.Access;
import org.apostil.identity.Actor;
import org.apostil.identity.Permission;
import org.apostil.platform.Problem;
import org.apostil.source.SourceService;
import org.apostil.source.SourceVersion;
import org.apostil.source.TextSummary;
import org.apostil.source.VersionService;

/** Tells what changed with a text and what became of what was said about it. */
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
    private Visibility visibility;

    @Inject
    private SourceService sources;

    @Inject
    private VersionService versions;

    @Inject
    private Access access;

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

    /** One that is not there for whoever is signed in is not there. */
    Row seen(UUID outcomeId) {
        Row row = anchorings.byId(outcomeId).orElseThrow(Problem::notFound);
        if (access.role(row.project()).isEmpty() || !assembly.isSeen(row)) {
            throw Problem.notFound();
        }
        return row;
    }
}
