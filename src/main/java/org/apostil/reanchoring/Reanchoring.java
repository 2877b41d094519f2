package org.apostil.reanchoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apostil.anchoring.Anchoring;
import org.apostil.anchoring.Outcome;
import org.apostil.annotation.Anchored;
import org.apostil.annotation.Carrying;
import org.apostil.annotation.WrittenOnEarlierText;
import org.apostil.audit.AuditEvent;
import org.apostil.audit.AuditLog;
import org.apostil.discussion.DiscussedOnEarlierText;
import org.apostil.discussion.Passages;
import org.apostil.discussion.Passages.Discussed;
import org.apostil.identity.Actor;
import org.apostil.source.SourceService;
import org.apostil.source.SourceVersion;
import org.apostil.source.TextSummary;
import org.apostil.source.VersionAdded;
import org.apostil.source.VersionService;

/**
 * Looks in a newer text for what is on the earlier ones, carries over what is exact, and keeps what waits. All of it
 * happens in the transaction that adds the text, or that writes on an earlier one: nobody ever sees half of it.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Reanchoring {

    @Inject
    private AnchoringRepository anchorings;

    @Inject
    private Carrying carrying;

    @Inject
    private Passages passages;

    @Inject
    private SourceService sources;

    @Inject
    private VersionService versions;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /** Carries over what was said about all earlier texts of the source. */
    void added(@Observes VersionAdded event) {
        SourceVersion to = sources.version(event.addedId());
        List<UUID> earlier = versions.of(to.sourceId()).stream().map(TextSummary::id).filter(id -> !id.equals(to.id())).toList();
        Map<UUID, List<Anchored>> annotations = carrying.hold(earlier).stream().collect(Collectors.groupingBy(Anchored::version));
        Map<UUID, List<Discussed>> discussed = passages.on(earlier).stream().collect(Collectors.groupingBy(Discussed::version));
        for (UUID from : earlier) {
            place(sources.version(from), to, annotations.getOrDefault(from, List.of()), discussed.getOrDefault(from, List.of()), event.actor(), false);
        }
        audit.append(new AuditEvent("source.carried-over", event.actor().id(), to.projectId(), "source", to.sourceId(), Map.of(), Map.of("version", to.number()), null));
    }

    /** Looks for one annotation that was written or changed on an earlier text. */
    void written(@Observes WrittenOnEarlierText event) {
        carrying.some(List.of(event.annotation())).forEach(annotation -> {
            SourceVersion from = sources.version(annotation.version());
            place(from, sources.latestVersion(from.sourceId()), List.of(annotation), List.of(), event.actor(), true);
        });
    }

    /** Looks for the passage of one discussion that was opened on an earlier text. */
    void discussed(@Observes DiscussedOnEarlierText event) {
        passages.of(event.thread()).forEach(discussed -> {
            SourceVersion from = sources.version(discussed.version());
            place(from, sources.latestVersion(from.sourceId()), List.of(), List.of(discussed), event.actor(), true);
        });
    }

    private void place(SourceVersion from, SourceVersion to, Collection<Anchored> annotations, Collection<Discussed> discussed, Actor actor, boolean each) {
        if (annotations.isEmpty() && discussed.isEmpty()) {
            return;
        }
        Anchoring anchoring = new Anchoring(from.text(), to.text());
        List<Found> found = new ArrayList<>();
        annotations.forEach(annotation -> found.add(Found.of(annotation, anchoring::place)));
        discussed.forEach(discussion -> found.add(Found.of(discussion, anchoring::place)));
        anchorings.add(from, to, found, clock.instant());
        List<Found> exact = found.stream().filter(one -> one.placement().outcome() == Outcome.EXACT).toList();
        exact.stream().filter(one -> one.thread() != null).forEach(one -> passages.carry(one.thread(), to.id(), one.exact().spans().getFirst().span(), actor));
        carrying.carry(exact.stream().filter(one -> one.annotation() != null).map(Found::exact).toList(), from, to, actor, each);
    }
}
