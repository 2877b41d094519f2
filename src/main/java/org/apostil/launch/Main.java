package org.apostil.launch;

import java.util.HashMap;
import java.util.Map;

/**
 * Starts Apostil, keeps it running and stops it again on SIGINT or SIGTERM.
 *
 * <p>Ends with 0 never by itself: with 1 when something keeps it from starting or the server ends unasked, with 130 after
 * SIGINT and 143 after SIGTERM, as every program that a signal ended.
 */
public final class Main {
    private static final int FAILED = 1;

    private Main() {
    }

    public static void main(String[] arguments) {
        Console console = new Console(System.out, System.err);
        Running running = new Running(console);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(running, console), "stop"));
        try {
            ApplicationServer server =
                    new Launch(Installation.ofThisProgram(), new Settings(environment(arguments)), console, running).run();
            System.gc(); // gives back what unpacking took: from here on this process only waits
            server.waitFor();
            throw new LaunchProblem("The server ended by itself. Its log is in the home's log directory.");
        } catch (LaunchProblem problem) {
            console.complain(problem.getMessage());
        } catch (Exception | LinkageError e) {
            console.complain("Apostil could not start: " + e);
        }
        System.exit(FAILED);
    }

    /** {@code --tls} is TLS for trial, with a certificate that nobody else has signed. */
    private static Map<String, String> environment(String... arguments) {
        Map<String, String> environment = new HashMap<>(System.getenv());
        for (String argument : arguments) {
            if (!argument.equals("--tls")) {
                throw new LaunchProblem("%s is not known: deploy/run takes --tls, and everything else from the environment.".formatted(argument));
            }
            environment.putIfAbsent("APOSTIL_TLS", "self-signed");
        }
        return environment;
    }

    private static void stop(Running running, Console console) {
        console.hushOthers();
        if (running.stop()) {
            console.say("Apostil has stopped.");
        }
    }
}
