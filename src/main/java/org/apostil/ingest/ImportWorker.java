package org.apostil.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.apostil.ingest.archive.Unpacking;

/** Reads what was sent, and adds what was confirmed, one import after the other. */
@ApplicationScoped
class ImportWorker {

    private static final Logger LOG = System.getLogger(ImportWorker.class.getName());

    @Inject
    private ImportDesk desk;

    @Inject
    private Readers readers;

    private final Set<UUID> running = ConcurrentHashMap.newKeySet();

    /**
     * Does what waits longest.
     *
     * @param stopping whether this node is about to end; then the work is given back
     * @return whether there was something
     */
    boolean doNext(BooleanSupplier stopping) {
        Optional<Task> task = desk.takeUp();
        task.ifPresent(taken -> {
            running.add(taken.id());
            try {
                run(taken, stopping);
            } finally {
                running.remove(taken.id());
            }
        });
        return task.isPresent();
    }

    /** Says of what is being done here that it still is. */
    void renew() {
        if (!running.isEmpty()) {
            desk.renew(Set.copyOf(running));
        }
    }

    private void run(Task task, BooleanSupplier stopping) {
        try {
            if (!task.isRead()) {
                read(task, stopping);
            }
            do {
                while (desk.add(task)) {
                    if (stopping.getAsBoolean()) {
                        throw new Stopped();
                    }
                }
            } while (!desk.rest(task) && desk.isMine(task));
        } catch (Stopped stopped) {
            if (stopping.getAsBoolean()) {
                desk.giveBack(task);
            }
        }
    }

    private void read(Task task, BooleanSupplier stopping) {
        Batch batch = new Batch(task, desk, readers, stopping);
        try {
            Path file = Files.createTempFile("apostil-import", null);
            try {
                Unpacking unpacking = new Unpacking(batch, task.bytes());
                for (int upload = 1; upload <= task.uploads().size(); upload++) {
                    desk.copy(task, upload, file);
                    unpacking.take(task.uploads().get(upload - 1), file);
                }
                batch.flush();
                desk.read(task, null);
            } finally {
                Files.delete(file);
            }
        } catch (IOException | UncheckedIOException unreadable) {
            LOG.log(Level.ERROR, "Import " + task.id() + " could not be read to its end", unreadable);
            desk.read(task, "Not all of it could be read, for a reason that whoever runs Apostil finds in its log under %s. What was read can be added.".formatted(task.id()));
        }
    }
}
