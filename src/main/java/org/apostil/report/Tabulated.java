package org.apostil.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apostil.annotation.Reliability;
import org.apostil.claim.Held;
import org.apostil.claim.Verdict;
import org.apostil.export.AnnotatedSource;
import org.apostil.export.Note;
import org.apostil.export.NoteRef;
import org.apostil.export.ReportedClaim;
import org.apostil.export.ReportedClaim.Related;
import org.apostil.export.ReportedClaim.Stated;
import org.apostil.export.ReportedSpeaker;
import org.apostil.export.ReportedSpeaker.Graded;
import org.apostil.export.Teller;

/** Who speaks and what is claimed, over all sources of a report. */
final class Tabulated {

    private final List<AnnotatedSource> sources;
    private final Map<UUID, Held> held;

    /** @param held what is held of the claims, by id */
    Tabulated(List<AnnotatedSource> sources, Map<UUID, Held> held) {
        this.sources = sources;
        this.held = held;
    }

    /** The claims that notes state. */
    static Set<UUID> stated(List<AnnotatedSource> sources) {
        return sources.stream().flatMap(source -> source.notes().stream()).map(Note::claim).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    /** Everybody who is named, by name, with the reliability that is given to what they say. */
    List<ReportedSpeaker> speakers() {
        Map<UUID, Teller> tellers = new LinkedHashMap<>();
        Map<UUID, Set<NoteRef>> notes = new LinkedHashMap<>();
        Map<UUID, List<Graded>> graded = new LinkedHashMap<>();
        sources.forEach(source -> {
            Map<NoteRef, Reliability> given = reliabilities(source);
            source.notes().forEach(note -> note.chain().forEach(teller -> {
                tellers.putIfAbsent(teller.id(), teller);
                notes.computeIfAbsent(teller.id(), id -> new LinkedHashSet<>()).add(note.ref());
                if (given.containsKey(note.ref()) && teller.equals(note.chain().getFirst())) {
                    graded.computeIfAbsent(teller.id(), id -> new ArrayList<>()).add(new Graded(given.get(note.ref()), note.ref()));
                }
            }));
        });
        return tellers.values().stream().sorted(Comparator.comparing(Teller::name, String.CASE_INSENSITIVE_ORDER))
            .map(teller -> new ReportedSpeaker(teller, graded.getOrDefault(teller.id(), List.of()), List.copyOf(notes.get(teller.id())))).toList();
    }

    /** Every claim that is stated, in the order in which they come first. */
    List<ReportedClaim> claims() {
        Map<UUID, String> propositions = new LinkedHashMap<>();
        Map<UUID, List<Stated>> stated = new LinkedHashMap<>();
        sources.forEach(source -> source.notes().stream().filter(note -> note.claim() != null).forEach(note -> {
            propositions.putIfAbsent(note.claim(), note.proposition());
            stated.computeIfAbsent(note.claim(), id -> new ArrayList<>()).add(new Stated(note.ref(), source.statedBy(note)));
        }));
        return propositions.entrySet().stream()
            .map(claim -> claim(claim.getKey(), claim.getValue(), stated)).toList();
    }

    /** How it and others stand to each other, as far as the report states those too: of others it would say what nobody approved. */
    private ReportedClaim claim(UUID id, String proposition, Map<UUID, List<Stated>> stated) {
        Held known = held.get(id);
        return known == null ? new ReportedClaim(id, proposition, stated.get(id), Verdict.UNVERIFIED, null, List.of())
            : new ReportedClaim(id, known.proposition(), stated.get(id), known.verdict(), known.reason(), known.related().stream()
                .filter(one -> stated.containsKey(one.otherId())).map(one -> new Related(one.kind(), one.incoming(), one.otherId(), one.other())).distinct().toList());
    }

    /** The reliability that stands for each note: its own, or that of a credibility note about it. */
    private static Map<NoteRef, Reliability> reliabilities(AnnotatedSource source) {
        Map<NoteRef, Reliability> given = new LinkedHashMap<>();
        for (Note note : source.notes()) {
            if (note.grade() != null && note.grade().reliability() != null) {
                given.put(note.about() == null ? note.ref() : note.about(), note.grade().reliability());
            }
        }
        return given;
    }
}
