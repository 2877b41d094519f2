package org.apostil.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Says whether a file is a release of this installation, and unaltered: {@code verify-report FILE}.
 *
 * <p>Ends with 0 when it is, with 1 when it comes from a release and was altered, with 2 when it could not be looked at, and
 * with 3 when it is no release of this installation.
 */
public final class VerifyReport {
    private static final int RELEASE = 0;
    private static final int ALTERED = 1;
    private static final int NOT_VERIFIED = 2;
    private static final int NO_RELEASE = 3;

    private VerifyReport() {
    }

    public static void main(String[] arguments) {
        Console console = new Console(System.out, System.err);
        System.exit(run(arguments, new Settings(System.getenv()), console));
    }

    static int run(String[] arguments, Settings settings, Console console) {
        try {
            FileAtHand file = FileAtHand.read(named(arguments));
            try (StandingDatabase database = StandingDatabase.reach(settings)) {
                return say(file, new Releases(database.access()), console);
            }
        } catch (LaunchProblem problem) {
            console.complain(problem.getMessage());
        } catch (IOException e) {
            console.complain("The file cannot be read: " + e.getMessage());
        } catch (RuntimeException | LinkageError e) {
            console.complain("The file could not be verified: " + e);
        }
        return NOT_VERIFIED;
    }

    private static Path named(String[] arguments) {
        if (arguments.length != 1 || arguments[0].startsWith("-")) {
            throw new LaunchProblem("Usage: deploy/verify-report FILE");
        }
        Path file = Path.of(arguments[0]);
        if (!Files.isRegularFile(file)) {
            throw new LaunchProblem("There is no file %s.".formatted(file));
        }
        return file;
    }

    private static int say(FileAtHand file, Releases releases, Console console) {
        List<KnownRelease> same = releases.of(file.sha256());
        if (!same.isEmpty()) {
            List<KnownRelease> untold = same.stream().filter(release -> !release.audited()).toList();
            console.say(untold.isEmpty() ? "This is %s, unaltered.\n%s\n\nsha256    %s".formatted(names(same), same.getFirst().facts(), file.sha256())
                : "FORGED: the database has it as %s, and the audit trail knows nothing of that release.\nRun deploy/verify-audit.".formatted(names(untold)));
            return untold.isEmpty() ? RELEASE : ALTERED;
        }
        List<KnownRelease> from = releases.ofPdf(file.pdfIds());
        if (!from.isEmpty()) {
            console.say("ALTERED: this comes from %s, and is not as it was released. Do not rely on it.\n%s\n\nsha256    %s\nreleased  %s".formatted(names(from), from.getFirst().facts(),
                file.sha256(), from.getFirst().sha256()));
            return ALTERED;
        }
        console.say("This is no release of this installation%s.\n\nsha256    %s".formatted(file.saysDraft() ? "; it says of itself that it is a DRAFT" : "", file.sha256()));
        return NO_RELEASE;
    }

    private static String names(List<KnownRelease> releases) {
        return releases.stream().map(KnownRelease::name).distinct().collect(Collectors.joining(", and "));
    }
}
