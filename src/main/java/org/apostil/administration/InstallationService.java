package org.apostil.administration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apostil.audit.AuditEvent;
import org.apostil.audit.AuditLog;
import org.apostil.identity.Access;
import org.apostil.identity.Actor;
import org.apostil.mail.BaseAddress;
import org.apostil.mail.OutgoingMail;
import org.apostil.platform.Format;
import org.apostil.platform.Problem;

/** The installation as a whole, for its administrators. */
@ApplicationScoped
@Transactional
public class InstallationService {

    /**
     * How large a project is; nothing of what stands in it.
     *
     * @param bytes of its texts in UTF-8 and of the files that they came in
     */
    public record ProjectSize(UUID id, String name, Instant created, long members, long sources, long annotations, long bytes, boolean secondStep) {
    }

    /** One thing that was looked at, whether it is well, and what it says. */
    public record Observation(String name, boolean well, String says) {
    }

    @Inject
    private InstallationRepository installation;

    @Inject
    private Access access;

    @Inject
    private OutgoingMail mail;

    @Inject
    private BaseAddress base;

    @Inject
    private AuditLog audit;

    /** All projects, by name. */
    public List<ProjectSize> projects() {
        access.requireAdministrator();
        return installation.projects();
    }

    /** What is configured, by name; of secrets only whether they are. */
    public List<Configured.Setting> settings() {
        access.requireAdministrator();
        return Configured.of(System.getenv());
    }

    /** How it is, at this moment and seen from this node. */
    public List<Observation> findings() {
        access.requireAdministrator();
        List<Observation> findings = new ArrayList<>();
        long begin = System.nanoTime();
        String version = installation.databaseVersion();
        long millis = Duration.ofNanos(System.nanoTime() - begin).toMillis();
        findings.add(new Observation("Database", true, "PostgreSQL %s, %s, answered within %d ms".formatted(version, Format.size(installation.databaseBytes()), millis)));
        findings.add(mail());
        Runtime runtime = Runtime.getRuntime();
        findings.add(new Observation("Memory of this node", true, "%s of at most %s".formatted(Format.size(runtime.totalMemory() - runtime.freeMemory()), Format.size(runtime.maxMemory()))));
        Duration up = Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime());
        findings.add(new Observation("This node runs", true, "since %d hours and %d minutes, on Java %s".formatted(up.toHours(), up.toMinutesPart(), Runtime.version().feature())));
        return findings;
    }

    private Observation mail() {
        if (!mail.available()) {
            return new Observation("Mail", false, "No relay is configured: nothing is sent, and a forgotten password cannot be reset.");
        }
        OutgoingMail.Standing standing = mail.standing();
        String last = standing.lastFailure() == null ? "" : " The relay last said: " + standing.lastFailure();
        return new Observation("Mail", standing.resting() == 0, "%s, %s for good.%s"
            .formatted(Format.count(standing.waiting(), "mail") + " waiting", standing.resting() + " not taken", last));
    }

    /**
     * Sends a mail that says nothing but that it came.
     *
     * @throws Problem when it is no address, or there is no relay
     */
    public void testMail(String address) {
        Actor actor = access.requireAdministrator();
        if (!mail.available()) {
            throw new Problem(Problem.Sort.REFUSED, "No mail relay is configured. Set APOSTIL_MAIL_HOST and what belongs to it, then start anew.");
        }
        mail.add(address, "A test of Apostil's mail", "%s had this mail sent, to see whether mail of the Apostil at %s arrives. It does.\n".formatted(actor.name(), base.of("")));
        audit.append(AuditEvent.created("installation.mail-tested", actor.id(), null, "installation", null, Map.of()));
    }
}
