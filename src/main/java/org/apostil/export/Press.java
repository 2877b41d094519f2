package org.apostil.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;

/**
 * Makes files that are handed out. What left the house once is made again and held against what was kept of it, and what was
 * kept is handed out: a newer version of the program may set a report otherwise, and members must not get a “release” that
 * nobody released.
 */
@ApplicationScoped
public class Press {

    private static final Logger LOG = System.getLogger(Press.class.getName());

    @Any
    @Inject
    private Instance<Kept> keepers;

    /** Writes the whole report in the form of that exporter, as {@link Exporter#write} does. */
    public void write(Exporter exporter, AnnotatedReport report, OutputStream out, Progress progress) throws IOException {
        Optional<byte[]> kept = report.draft() ? Optional.empty() : keepers.stream().flatMap(keeper -> keeper.of(report, exporter.form()).stream()).findFirst();
        if (kept.isEmpty()) {
            exporter.write(report, out, progress);
            return;
        }
        if (!isMadeAgain(exporter, report, kept.get(), progress)) {
            LOG.log(Level.WARNING, "Release {0} of report {1}, made again as {2}, is not what was released: this version of Apostil makes such files otherwise. The file that was kept is handed out.",
                report.head().release().number(), report.head().id(), exporter.form().code());
        }
        out.write(kept.get());
    }

    /** Whether what is made now is what was kept; that it can be made no more keeps nothing from whoever asks for what is there. */
    private static boolean isMadeAgain(Exporter exporter, AnnotatedReport report, byte[] kept, Progress progress) {
        HeldAgainst held = new HeldAgainst(kept);
        try {
            exporter.write(report, held, progress);
            return held.same();
        } catch (Cancelled cancelled) {
            throw cancelled;
        } catch (IOException | RuntimeException failure) {
            LOG.log(Level.WARNING, "A release could not be made again", failure);
            return false;
        }
    }
}
