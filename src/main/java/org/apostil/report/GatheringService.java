package org.apostil.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.apostil.claim.VerdictService;
import org.apostil.export.AnnotatedReport;
import org.apostil.export.AnnotatedSource;
import org.apostil.export.Export;
import org.apostil.export.Release;
import org.apostil.export.ReportHead;
import org.apostil.export.Snapshot;
import org.apostil.identity.Access;
import org.apostil.identity.Actor;
import org.apostil.identity.Permission;
import org.apostil.platform.DeskAddress;
import org.apostil.project.ProjectService;
import org.apostil.report.Gathered.Stood;
import org.apostil.speaker.SpeakerService;

/** Gathers what an edition of a report shows, as it stands now. */
@ApplicationScoped
@Transactional
public class GatheringService {

    /** Of a report whose fingerprint is taken: its own moment is no part of what it says, nor is the work that goes on beside it. */
    private static final Export NO_MOMENT = new Export(Instant.EPOCH, "", "");

    @Inject
    private ReportReadService reports;

    @Inject
    private SourceGathering gathering;

    @Inject
    private VerdictService verdicts;

    @Inject
    private SpeakerService speakers;

    @Inject
    private ProjectService projects;

    @Inject
    private Access access;

    @Inject
    private Clock clock;

    /** One edition of a report with everything that it shows, as whoever asks may see it. */
    public Gathered of(UUID reportId, int number) {
        Edition edition = reports.edition(reportId, number);
        Actor actor = access.require(Permission.EXPORT, edition.project());
        List<String> authors = reports.editions(reportId).reversed().stream().filter(saved -> saved.number() <= number).map(Edition::by).distinct().toList();
        return of(edition.project(), reportId, number, edition.composition(), authors, new Export(clock.instant(), actor.name(), projects.get(edition.project()).name()));
    }

    /** What is written but not saved yet, for a look at it. */
    public Gathered preview(UUID projectId, Composition composition) {
        Actor actor = access.require(Permission.COMPOSE, projectId);
        return of(projectId, null, 0, CompositionRules.checked(composition), List.of(actor.name()), new Export(clock.instant(), actor.name(), projects.get(projectId).name()));
    }

    private Gathered of(UUID project, UUID report, int number, Composition composition, List<String> authors, Export export) {
        List<AnnotatedSource> sources = new ArrayList<>();
        List<LeftOut> leftOut = new ArrayList<>();
        int discussions = 0;
        boolean blind = false;
        boolean several = composition.sources().size() > 1;
        Selection selection = composition.selection().meaning(speakers.byIds(project, composition.selection().speakers()));
        for (ChosenSource chosen : composition.sources()) {
            SourceGathering.Gathering found = gathering.of(several ? sources.size() + 1 : 0, chosen, selection, composition.inclusion());
            AnnotatedSource source = found.source().withRulingsOnItsNotes();
            sources.add(source);
            discussions += found.open();
            blind |= found.blind();
            Stream.concat(found.leftOut().stream(), Omissions.rulings(found.source().rulings().size() - source.rulings().size(), DeskAddress.of(source.id())).stream())
                .forEach(one -> leftOut.add(several ? new LeftOut(source.title() + ": " + one.words(), one.address()) : one));
        }
        Tabulated tabulated = new Tabulated(sources, verdicts.of(project, Tabulated.stated(sources)));
        AnnotatedReport made = new AnnotatedReport(head(report, number, composition, authors, export, null), sources, tabulated.speakers(), tabulated.claims(),
            leftOut.stream().map(LeftOut::words).toList());
        return new Gathered(made, fingerprint(made), stood(sources), discussions, blind, leftOut);
    }

    private static ReportHead head(UUID report, int number, Composition composition, List<String> authors, Export export, Release release) {
        return new ReportHead(report, number, composition.title(), composition.handlingMark(), export, release, composition.summary(), composition.assessment(),
            composition.row(), authors, composition.inclusion());
    }

    private static List<Stood> stood(List<AnnotatedSource> sources) {
        return sources.stream().flatMap(source -> source.notes().stream())
            .map(note -> new Stood(note.id(), note.ref().label(), note.revision(), note.state().name())).toList();
    }

    private static String fingerprint(AnnotatedReport report) {
        ReportHead head = report.head();
        AnnotatedReport bare = new AnnotatedReport(new ReportHead(head.id(), head.edition(), head.title(), head.handling(), NO_MOMENT, null, head.summary(), head.assessment(),
            head.row(), head.authors(), head.inclusion()), report.sources(), report.speakers(), report.claims(), List.of());
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Snapshot.of(bare)));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
