package org.apostil.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apostil.ingest.Proposal.Field;
import org.apostil.platform.PartsStream;
import org.apostil.source.Intake;
import org.apostil.source.ProvenanceFields;

/** Where imports are taken up and what comes of them is handed in: each of its methods is a transaction of its own. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class ImportDesk {

    /** How long a node may be silent before another takes its work up. */
    static final Duration LEASE = Duration.ofSeconds(60);

    private static final String TWICE = "The same text, letter for letter, came in this import under another name before. It is offered there.";

    @Inject
    private ImportRepository imports;

    @Inject
    private ItemRepository items;

    @Inject
    private Adding adding;

    @Inject
    private Intake intake;

    @Inject
    private Clock clock;

    /** Takes up what waits longest; nothing where nothing waits. */
    Optional<Task> takeUp() {
        return imports.takeUp(LEASE).map(imports::fresh).map(taken -> new Task(taken.id(), taken.projectId(), taken.attempts(), taken.lost(), taken.isRead(), taken.defaults(), imports.uploads(taken.id()),
            items.lastRead(taken.id()), items.bytesRead(taken.id())));
    }

    /** Puts an upload, from 1, on disk. */
    void copy(Task task, int upload, Path to) {
        try (var content = PartsStream.of(number -> imports.uploadPart(task.id(), upload, number))) {
            Files.copy(content, to, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Keeps files that were read.
     *
     * @param counted how many files there are, as far as is known
     * @return false where they are no longer wanted of this node; then nothing was kept
     */
    boolean keep(Task task, List<ReadFile> files, int counted) {
        if (!imports.kept(task.id(), task.attempt(), counted, LEASE)) {
            return false;
        }
        Set<String> texts = files.stream().filter(file -> file.reading() != null).map(file -> file.reading().text().sha256()).collect(Collectors.toSet());
        Map<String, UUID> known = intake.withTexts(task.project(), texts);
        Set<String> before = new HashSet<>(items.texts(task.id(), texts));
        for (ReadFile file : files) {
            if (file.reading() == null) {
                items.addRefused(task.id(), file);
            } else if (before.add(file.reading().text().sha256())) {
                items.add(task.id(), file, provenance(file.reading().proposal(), task.defaults()), known.get(file.reading().text().sha256()));
            } else {
                items.addRefused(task.id(), new ReadFile(file.ordinal(), file.name(), file.bytes(), null, null, TWICE));
            }
        }
        return true;
    }

    private static ProvenanceFields provenance(Proposal proposal, Defaults defaults) {
        String language = proposal.value(Field.LANGUAGE);
        return new ProvenanceFields(proposal.value(Field.TITLE), Proposal.FROM_NAME.equals(proposal.from(Field.TITLE)), proposal.value(Field.AUTHOR), null, proposal.value(Field.PUBLISHER), proposal.value(Field.PUBLISHED),
            language == null ? defaults.language() : language, proposal.value(Field.URL), defaults.acquiredHow(), defaults.handlingMark());
    }

    /** All is read that will be. */
    void read(Task task, String ended) {
        if (imports.kept(task.id(), task.attempt(), 0, LEASE)) {
            imports.read(task.id(), ended);
        }
    }

    /** Adds some of those that were confirmed; false where there are none, or they are no longer wanted of this node. */
    @ActivateRequestContext
    boolean add(Task task) {
        return imports.kept(task.id(), task.attempt(), 0, LEASE) && adding.some(task);
    }

    /** Nothing is left to do for now; false where there is again. */
    boolean rest(Task task) {
        imports.hold(task.id());
        return imports.rest(task.id(), task.attempt());
    }

    /** Whether it is still of this node. */
    boolean isMine(Task task) {
        return imports.kept(task.id(), task.attempt(), 0, LEASE);
    }

    void renew(Collection<UUID> running) {
        imports.renew(running, LEASE);
    }

    void giveBack(Task task) {
        imports.giveBack(task.id(), task.attempt());
    }

    /** Deletes what rests since so many days. */
    int forget(int days) {
        return imports.forget(clock.instant().minus(Duration.ofDays(days)));
    }
}
