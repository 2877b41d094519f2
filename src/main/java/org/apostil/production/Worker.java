package org.apostil.production;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.apostil.export.Cancelled;
import org.apostil.export.Exporter;
import org.apostil.export.Forms;
import org.apostil.export.Press;
import org.apostil.platform.Problem;

/** Makes one file after another. It acts for nobody: what it needs was gathered when the file was ordered. */
@ApplicationScoped
class Worker {

    private static final Logger LOG = System.getLogger(Worker.class.getName());

    @Inject
    private Desk desk;

    @Inject
    private Forms forms;

    @Inject
    private Press press;

    private final Set<UUID> making = ConcurrentHashMap.newKeySet();

    /**
     * Makes the file that waits longest.
     *
     * @param stopping whether this node is about to end; then the work is given back
     * @return whether there was one
     */
    boolean makeNext(BooleanSupplier stopping) {
        Optional<Work> work = desk.takeUp();
        work.ifPresent(taken -> {
            making.add(taken.order());
            try {
                make(taken, stopping);
            } finally {
                making.remove(taken.order());
            }
        });
        return work.isPresent();
    }

    /** Says of what is being made here that it still is. */
    void renew() {
        if (!making.isEmpty()) {
            desk.renew(Set.copyOf(making));
        }
    }

    private void make(Work work, BooleanSupplier stopping) {
        try {
            Exporter exporter = forms.of(work.form()).orElseThrow(() -> new Problem(Problem.Sort.REFUSED, "This form is no longer made here. Order another."));
            Path file = Files.createTempFile("apostil-file", null);
            try {
                MessageDigest digest = sha256();
                write(exporter, work, file, digest, stopping);
                desk.handIn(work, exporter.form(), file, HexFormat.of().formatHex(digest.digest()), Files.size(file));
            } finally {
                Files.delete(file);
            }
        } catch (Cancelled cancelled) {
            if (stopping.getAsBoolean()) {
                desk.giveBack(work);
            }
        } catch (Problem said) {
            desk.fail(work, said.getMessage());
        } catch (OutOfMemoryError tooLarge) {
            LOG.log(Level.ERROR, "File {0} needs more memory than there is", work.order());
            desk.fail(work, "It needs more memory than the server has. Choose fewer annotations or sources, or another form; or ask whoever runs Apostil for more.");
        } catch (IOException | RuntimeException | LinkageError | StackOverflowError failure) {
            LOG.log(Level.ERROR, "File " + work.order() + " could not be made", failure);
            desk.fail(work, "The file could not be made, for a reason that whoever runs Apostil finds in its log under %s. Order it again; if it fails again, tell them.".formatted(work.order()));
        }
    }

    private void write(Exporter exporter, Work work, Path file, MessageDigest digest, BooleanSupplier stopping) throws IOException {
        try (OutputStream out = new DigestOutputStream(new BufferedOutputStream(Files.newOutputStream(file)), digest)) {
            Watching watching = new Watching(desk, work, stopping);
            watching.at("Begun", 0, 0);
            press.write(exporter, work.report(), out, watching);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
