package org.apostil.launch;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;

/**
 * Verifies the audit trail: {@code verify-audit [--expect SEQ:HASH]…}.
 *
 * <p>Ends with 0 when every link holds, with 1 when one does not, and with 2 when the trail could not be looked at.
 */
public final class VerifyAudit {
    private static final int WHOLE = 0;
    private static final int BROKEN = 1;
    private static final int NOT_VERIFIED = 2;

    private VerifyAudit() {
    }

    public static void main(String[] arguments) {
        Console console = new Console(System.out, System.err);
        System.exit(run(arguments, new Settings(System.getenv()), console));
    }

    static int run(String[] arguments, Settings settings, Console console) {
        try {
            List<AuditHead> kept = heads(arguments);
            try (StandingDatabase database = StandingDatabase.reach(settings)) {
                AuditChain chain = new AuditTrail(database.access()).check(kept);
                console.say(words(chain, kept));
                return chain.fault().isEmpty() ? WHOLE : BROKEN;
            }
        } catch (LaunchProblem problem) {
            console.complain(problem.getMessage());
        } catch (RuntimeException | LinkageError e) {
            console.complain("The audit trail could not be verified: " + e);
        }
        return NOT_VERIFIED;
    }

    private static List<AuditHead> heads(String[] arguments) {
        List<AuditHead> heads = new ArrayList<>();
        for (Iterator<String> rest = List.of(arguments).iterator(); rest.hasNext();) {
            if (!rest.next().equals("--expect") || !rest.hasNext()) {
                throw new LaunchProblem("Usage: deploy/verify-audit [--expect SEQ:HASH]...");
            }
            heads.add(AuditHead.parse(rest.next()));
        }
        return heads;
    }

    private static String words(AuditChain chain, List<AuditHead> kept) {
        String upTo = chain.head().map(head -> """

                events  %s
                from    %s
                to      %s
                head    %s%s""".formatted(String.format(Locale.ROOT, "%,d", chain.count()), chain.first(), chain.last(), head, chain.redacted() == 0 ? ""
                : "\nredacted by purge  %,d: what these events told was erased, as later events attest; that they happened, when and by whom holds".formatted(chain.redacted()))).orElse("");
        if (chain.fault().isPresent()) {
            return "The audit trail is BROKEN.\n%s\n%s".formatted(chain.fault().get(),
                    upTo.isEmpty() ? "Nothing before it holds." : "\nWhat holds before it:" + upTo);
        }
        if (upTo.isEmpty()) {
            return "The audit trail is empty: nothing was ever done here, or all of it was taken away.";
        }
        return "The audit trail is whole%s.%s".formatted(kept.isEmpty() ? "" : ", and has the kept " + (kept.size() == 1 ? "head" : "heads"), upTo);
    }
}
