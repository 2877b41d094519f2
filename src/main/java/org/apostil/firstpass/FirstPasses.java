package org.apostil.firstpass;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apostil.audit.AuditEvent;
import org.apostil.audit.AuditLog;
import org.apostil.identity.Actor;
import org.apostil.platform.Problem;
import org.apostil.platform.Problem.Sort;
import org.apostil.source.SourceVersion;

/** Who has submitted their pass of a source, and what it said. Who may ask, the callers decide. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class FirstPasses {

    /** A revision of an annotation, as a pass held it. */
    public record Entry(UUID annotation, int revision) {
    }

    @Inject
    private FirstPassRepository passes;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /** The pass of a person, if they submitted it. */
    public Optional<FirstPass> find(UUID source, UUID person) {
        return passes.ofSource(source).stream().filter(pass -> pass.personId().equals(person)).findFirst();
    }

    /** Everybody who submitted a pass of a source, the first one first, and whether it said anything: who is an analyst of it. */
    public Map<UUID, Boolean> people(UUID source) {
        Set<UUID> analysts = passes.analysts(source);
        Map<UUID, Boolean> people = new LinkedHashMap<>();
        passes.ofSource(source).forEach(pass -> people.put(pass.personId(), analysts.contains(pass.personId())));
        return people;
    }

    /** What of each analyst's pass is on a text now, the pass that was submitted first before the others. */
    public Map<UUID, List<Entry>> entries(UUID sourceVersion) {
        return byPerson(passes.entries(sourceVersion));
    }

    /** What each analyst's pass said of a text, whatever was carried over to a newer one since. */
    public Map<UUID, List<Entry>> said(UUID sourceVersion) {
        return byPerson(passes.said(sourceVersion));
    }

    /** The newest text of a source of which passes said something; empty where none did. */
    public Optional<UUID> text(UUID source) {
        return passes.text(source);
    }

    private static Map<UUID, List<Entry>> byPerson(List<Object[]> rows) {
        Map<UUID, List<Entry>> entries = new LinkedHashMap<>();
        rows.forEach(row -> entries.computeIfAbsent((UUID) row[0], person -> new java.util.ArrayList<>())
            .add(new Entry((UUID) row[1], ((Number) row[2]).intValue())));
        return entries;
    }

    /**
     * Makes sure that the person can submit their pass now, and that nobody else does it for them meanwhile.
     *
     * @throws Problem when the project has no blind first pass, or theirs is submitted
     */
    public void hold(SourceVersion version, Actor actor) {
        passes.hold(version.sourceId(), actor.id());
        if (!passes.isWanted(version.projectId())) {
            throw new Problem(Sort.REFUSED, "This project has no blind first pass: everybody sees everything, and there is nothing to submit. A lead sets that on the project's policy page.");
        }
        if (find(version.sourceId(), actor.id()).isPresent()) {
            throw new Problem(Sort.REFUSED, "You have submitted your pass of this source already. It stays submitted.");
        }
    }

    /** Submits the pass of whoever {@link #hold held} it. */
    public FirstPass submit(SourceVersion version, Actor actor, List<Entry> said) {
        FirstPass pass = new FirstPass(version.projectId(), version.sourceId(), actor.id(), clock.instant());
        passes.add(pass);
        said.forEach(entry -> passes.addEntry(pass, entry.annotation(), entry.revision()));
        audit.append(AuditEvent.created("first-pass.submitted", actor.id(), version.projectId(), "source", version.sourceId(),
            Map.of("annotations", said.stream().map(Entry::annotation).toList())));
        return pass;
    }
}
