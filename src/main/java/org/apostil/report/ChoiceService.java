package org.apostil.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apostil.annotation.AnnotationKind;
import org.apostil.annotation.AnnotationReadService;
import org.apostil.annotation.AnnotationView;
import org.apostil.annotation.Credibility;
import org.apostil.annotation.Defined;
import org.apostil.annotation.Reliability;
import org.apostil.identity.Access;
import org.apostil.identity.People;
import org.apostil.identity.Permission;
import org.apostil.platform.Coded;
import org.apostil.report.Choices.Choice;
import org.apostil.review.State;
import org.apostil.speaker.SpeakerService;

/** Tells what annotations a report can be asked to show, and how many those would be, as whoever asks sees them. */
@ApplicationScoped
@Transactional
public class ChoiceService {

    @Inject
    private AnnotationReadService annotations;

    @Inject
    private SpeakerService speakers;

    @Inject
    private People people;

    @Inject
    private Access access;

    /** What can be chosen of these texts of a project. What is chosen already is offered too, though nothing has it. */
    public Choices of(UUID projectId, Collection<UUID> versions, Selection chosen) {
        access.require(Permission.READ, projectId);
        Selection selection = chosen.meaning(speakers.byIds(projectId, chosen.speakers()));
        Map<UUID, List<AnnotationView>> read = new LinkedHashMap<>();
        versions.forEach(version -> read.put(version, annotations.of(version).stream().filter(view -> view.projectId().equals(projectId)).toList()));
        List<AnnotationView> all = read.values().stream().flatMap(List::stream).toList();
        Map<String, List<Choice>> offered = new HashMap<>();
        offered.put("kinds", listed(AnnotationKind.values(), Facet.KIND, all, selection));
        offered.put("states", listed(State.values(), Facet.STATE, all, selection));
        offered.put("reliability", listed(Reliability.values(), Facet.RELIABILITY, all, selection));
        offered.put("credibility", listed(Credibility.values(), Facet.CREDIBILITY, all, selection));
        offered.put("speakers", named(Facet.SPEAKER, all, selection, speakerNames(projectId, all, selection)));
        offered.put("authors", named(Facet.AUTHOR, all, selection, authorNames(all, selection)));
        return new Choices(offered, counted(read, selection), read.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, each -> (long) each.getValue().size())));
    }

    private static Map<UUID, Long> counted(Map<UUID, List<AnnotationView>> read, Selection selection) {
        return read.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue().stream().filter(selection::takes).count()));
    }

    /** Entries of a closed list, in its order; those that nothing has are left out, unless they are chosen. */
    private static <E extends Enum<E> & Coded> List<Choice> listed(E[] entries, Facet facet, List<AnnotationView> all, Selection selection) {
        Map<Object, Long> counts = counts(facet, all, selection);
        return Arrays.stream(entries).filter(entry -> counts.containsKey(entry) || facet.chosen(selection).contains(entry))
            .map(entry -> new Choice(entry.name(), words(entry), counts.getOrDefault(entry, 0L))).toList();
    }

    private static List<Choice> named(Facet facet, List<AnnotationView> all, Selection selection, Map<UUID, String> names) {
        Map<Object, Long> counts = counts(facet, all, selection);
        List<Choice> offered = new ArrayList<>();
        names.entrySet().stream().sorted(Map.Entry.comparingByValue(String.CASE_INSENSITIVE_ORDER))
            .forEach(name -> offered.add(new Choice(name.getKey().toString(), name.getValue(), counts.getOrDefault(name.getKey(), 0L))));
        return offered;
    }

    private Map<UUID, String> speakerNames(UUID projectId, List<AnnotationView> all, Selection selection) {
        Map<UUID, String> names = new HashMap<>();
        all.forEach(view -> view.speakers().forEach(speaker -> names.put(speaker.id(), speaker.name())));
        speakers.byIds(projectId, selection.speakers()).values().forEach(speaker -> names.putIfAbsent(speaker.id(), speaker.name()));
        return names;
    }

    private Map<UUID, String> authorNames(List<AnnotationView> all, Selection selection) {
        Map<UUID, String> names = new HashMap<>(people.names(selection.authors()));
        all.forEach(view -> names.put(view.author().id(), view.author().name()));
        return names;
    }

    /** How many have each value, of those that all other facets let through; what others hold back counts none, and is offered. */
    private static Map<Object, Long> counts(Facet facet, List<AnnotationView> all, Selection selection) {
        Map<Object, Long> counts = new HashMap<>();
        all.forEach(view -> {
            long one = selection.takesBut(facet, view) ? 1 : 0;
            facet.of(view).forEach(value -> counts.merge(value, one, Long::sum));
        });
        return counts;
    }

    private static String words(Coded entry) {
        return entry instanceof Defined ? entry.code() + " · " + entry.words() : entry.words();
    }
}
