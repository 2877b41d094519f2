package org.apostil.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.apostil.identity.Access;
import org.apostil.identity.People;
import org.apostil.identity.Permission;
import org.apostil.source.SourceService;
import org.apostil.source.SourceVersion;
import org.apostil.speaker.SpeakerService;

/** Tells in words what changed between two versions of a report. */
@ApplicationScoped
@Transactional
public class ChangeService {

    /**
     * A field that changed.
     *
     * @param before what it said, a line for each thing; empty where it said nothing
     * @param now    what it says
     */
    public record Change(CompositionField field, List<String> before, List<String> now) {
    }

    @Inject
    private ReportReadService reports;

    @Inject
    private SourceService sources;

    @Inject
    private SpeakerService speakers;

    @Inject
    private People people;

    @Inject
    private Access access;

    /** What changed between two editions of a report. */
    public List<Change> between(UUID reportId, int from, int to) {
        Edition before = reports.edition(reportId, from);
        return between(before.project(), before.composition(), reports.edition(reportId, to).composition());
    }

    /** What differs between two compositions of reports of a project. */
    public List<Change> between(UUID projectId, Composition before, Composition now) {
        access.require(Permission.READ, projectId);
        CompositionWords words = new CompositionWords(names(projectId, before, now));
        return Arrays.stream(CompositionField.values()).filter(field -> !field.same(before, now))
            .map(field -> new Change(field, words.of(field, before), words.of(field, now))).toList();
    }

    /** Which annotations a report of a project shows and what else stands in it, a sentence each. */
    public List<String> asked(UUID projectId, Composition composition) {
        access.require(Permission.READ, projectId);
        CompositionWords words = new CompositionWords(names(projectId, composition));
        return Stream.of(CompositionField.SELECTION, CompositionField.INCLUSION).flatMap(field -> words.of(field, composition).stream()).toList();
    }

    private Map<UUID, String> names(UUID projectId, Composition... said) {
        Map<UUID, String> names = new HashMap<>();
        Set<UUID> speaking = new HashSet<>();
        Set<UUID> writing = new HashSet<>();
        for (Composition composition : said) {
            composition.sources().forEach(source -> name(source, names));
            speaking.addAll(composition.selection().speakers());
            writing.addAll(composition.selection().authors());
        }
        speakers.byIds(projectId, speaking).forEach((id, speaker) -> names.put(id, speaker.name()));
        names.putAll(people.names(writing));
        return names;
    }

    private void name(ChosenSource chosen, Map<UUID, String> names) {
        SourceVersion version = sources.version(chosen.version());
        String title = sources.provenance(version.sourceId()).fields().title();
        names.put(version.sourceId(), title);
        names.put(version.id(), version.number() == 1 && !sources.isSuperseded(version.id()) ? title : "%s, text %d".formatted(title, version.number()));
    }
}
