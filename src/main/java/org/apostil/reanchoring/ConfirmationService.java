package org.apostil.reanchoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apostil.anchoring.Candidate;
import org.apostil.anchoring.Outcome;
import org.apostil.annotation.Anchored;
import org.apostil.annotation.Carried;
import org.apostil.annotation.Carrying;
import org.apostil.audit.AuditEvent;
import org.apostil.audit.AuditLog;
import org.apostil.firstpass.Visibility;
import org.apostil.identity.Access;
import org.apostil.identity.Actor;
import org.apostil.identity.Permission;
import org.apostil.platform.Problem;
import org.apostil.platform.Problem.Sort;
import org.apostil.source.SourceService;
import org.apostil.source.SourceVersion;
import org.apostil.source.VersionService;

/**
 * Lets a person confirm at once all annotations that moved in their own words: where every span reads as it did, at the one
 * likely place, and only what stands around it changed. Each is carried over and written down by itself.
 */
@ApplicationScoped
@Transactional
public class ConfirmationService {

    /** An annotation in its own words, and where it stands. */
    private record InItsWords(Row row, Anchored annotation) {
    }

    @Inject
    private AnchoringRepository anchorings;

    @Inject
    private Carrying carrying;

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

    /** How many those are with a text, of those that whoever asks sees. */
    public int count(UUID versionId) {
        SourceVersion version = sources.version(versionId);
        Actor actor = access.require(Permission.READ, version.projectId());
        return inTheirWords(version, actor, new Points(version.text())).size();
    }

    /**
     * Confirms them.
     *
     * @param expected how many they were for whoever confirms them
     * @return how many were carried over
     * @throws Problem when they are more or fewer by now, or a newer text has come
     */
    public int confirm(UUID versionId, int expected) {
        SourceVersion version = sources.version(versionId);
        Actor actor = access.require(Permission.ANNOTATE, version.projectId());
        if (versions.hold(versionId)) {
            throw new Problem(Sort.REFUSED, "A newer text has come since. Open what changed with that one: they wait there.");
        }
        carrying.hold(versions.of(version.sourceId()).stream().map(each -> each.id()).filter(id -> !id.equals(versionId)).toList());
        Points points = new Points(version.text());
        List<InItsWords> found = inTheirWords(version, actor, points);
        if (found.size() != expected) {
            throw new Problem(Sort.STALE, "They are %d by now, not %d. Nothing was carried over. Look again, then confirm.".formatted(found.size(), expected));
        }
        found.forEach(each -> anchorings.choose(each.row().id(), 1, actor.id(), null, clock.instant()));
        found.stream().collect(Collectors.groupingBy(each -> each.row().from())).forEach((from, there) -> {
            List<Carried> carried = there.stream().map(each -> Found.carried(each.annotation(), each.row().candidates().getFirst().places(), points)).toList();
            carrying.carry(carried, sources.version(from), version, actor, true);
        });
        audit.append(new AuditEvent("source.places-confirmed", actor.id(), version.projectId(), "source", version.sourceId(), Map.of(), Map.of("version", version.number()), null));
        return found.size();
    }

    private List<InItsWords> inTheirWords(SourceVersion version, Actor actor, Points text) {
        Map<UUID, Row> moved = anchorings.open(version.id(), visibility.of(actor.id(), version)).stream()
            .filter(row -> row.waits() && row.outcome() == Outcome.MOVED && row.annotation().isPresent())
            .collect(Collectors.toMap(row -> row.annotation().orElseThrow(), Function.identity()));
        List<InItsWords> found = new ArrayList<>();
        carrying.some(moved.keySet()).forEach(annotation -> {
            Row row = moved.get(annotation.id());
            if (isInItsWords(annotation, row.candidates().getFirst(), text)) {
                found.add(new InItsWords(row, annotation));
            }
        });
        return found;
    }

    private static boolean isInItsWords(Anchored annotation, Candidate candidate, Points text) {
        return candidate.isWhole() && IntStream.range(0, annotation.spans().size())
            .allMatch(i -> text.reads(candidate.places().get(i).orElseThrow(), annotation.spans().get(i).span().exact()));
    }
}
