package org.apostil.production;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apostil.audit.AuditEvent;
import org.apostil.audit.AuditLog;
import org.apostil.export.Exporter;
import org.apostil.export.Form;
import org.apostil.export.Forms;
import org.apostil.export.Origin;
import org.apostil.export.Origin.Prepared;
import org.apostil.export.Snapshot;
import org.apostil.identity.Access;
import org.apostil.identity.Actor;
import org.apostil.identity.Permission;
import org.apostil.platform.Problem;
import org.apostil.platform.Problem.Sort;

/**
 * Takes orders of files, tells how far they are, and hands them out. What a file shows is gathered when it is ordered, as
 * whoever orders it may see it.
 *
 * <p>{@snippet : OrderedFile file = files.order("report", reportId, "pdf"); }
 */
@ApplicationScoped
@Transactional
public class FileService {

    /** The most that one person has made at a time. */
    static final int MOST_OPEN = 20;

    /** The most that a list tells. */
    public static final int MOST = 100;

    @Inject
    private OrderRepository orders;

    @Inject
    private Parts parts;

    @Inject
    private Forms forms;

    @Any
    @Inject
    private Instance<Origin> origins;

    @Inject
    private Access access;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /** The forms that a report can leave in, in the order in which people are offered them. */
    public List<Form> forms() {
        access.requireSignedIn();
        return forms.all().stream().map(Exporter::form).toList();
    }

    /**
     * Has a file made.
     *
     * @param origin what kind of thing it shall be made of: {@code source}, {@code report} or {@code release}
     * @param form   its code, such as {@code pdf}
     * @throws Problem when there is no such thing or form, whoever asks may not export it, or too many of theirs are open
     */
    public OrderedFile order(String origin, UUID id, String form) {
        Actor actor = access.requireSignedIn();
        Exporter exporter = forms.of(form == null ? "" : form)
            .orElseThrow(() -> Problem.invalid("form", "Name the form: %s.".formatted(String.join(", ", forms().stream().map(Form::code).toList()))));
        Form wanted = exporter.form();
        Origin of = origin(origin);
        if (id == null) {
            throw Problem.invalid("id", "Name what the file shall be made of.");
        }
        Prepared prepared = of.prepare(id);
        access.require(Permission.EXPORT, prepared.projectId());
        List<String> reservations = exporter.reservations(prepared.report());
        byte[] snapshot = Snapshot.of(prepared.report());
        orders.hold(actor.id());
        if (orders.open(actor.id()) >= MOST_OPEN) {
            throw new Problem(Sort.REFUSED, "%d files of yours are being made or wait for it. Nothing was ordered. Wait for some of them, or cancel some under My work.".formatted(MOST_OPEN));
        }
        FileOrder order = new FileOrder(actor.id(), clock.instant(), origin, id, prepared, wanted);
        orders.add(order, snapshot);
        of.ordered(id, prepared);
        audit.append(AuditEvent.created("file.asked-for", actor.id(), prepared.projectId(), "file", order.id(), Map.of("origin", origin, "of", id, "form", wanted.code())));
        return order.told(wanted.name(), reservations);
    }

    /** What whoever is signed in ordered, newest first: at most {@value #MOST}. */
    public List<OrderedFile> mine() {
        return orders.of(access.requireSignedIn().id(), MOST).stream().map(this::told).toList();
    }

    /** How far a file is. */
    public OrderedFile get(UUID id) {
        return told(found(id));
    }

    /**
     * Ends the making of a file.
     *
     * @throws Problem when it had ended by itself before
     */
    public OrderedFile cancel(UUID id) {
        FileOrder order = found(id);
        Actor actor = access.require(Permission.READ, order.projectId());
        if (!order.orderedBy().equals(actor.id())) {
            throw new Problem(Sort.FORBIDDEN, "Only whoever ordered a file cancels it.");
        }
        if (!orders.cancelled(id)) {
            throw new Problem(Sort.REFUSED, "It had ended before: %s".formatted(told(fresh(id)).progress()));
        }
        audit.append(new AuditEvent("file.cancelled", actor.id(), order.projectId(), "file", id, Map.of(), Map.of(), null));
        return told(fresh(id));
    }

    /**
     * The file itself, read from the database as it is passed on.
     *
     * @throws Problem when it is not ready
     */
    public InputStream content(UUID id) {
        FileOrder order = found(id);
        Actor actor = access.require(Permission.EXPORT, order.projectId());
        OrderedFile file = told(order);
        if (!file.isReady()) {
            throw new Problem(Sort.REFUSED, "There is no file: %s".formatted(file.progress()));
        }
        audit.append(AuditEvent.created("file.downloaded", actor.id(), order.projectId(), "file", id, Map.of("name", file.name(), "sha256", file.sha256())));
        return parts.of(id);
    }

    private Origin origin(String kind) {
        return origins.stream().filter(origin -> origin.kind().equals(kind)).findFirst()
            .orElseThrow(() -> Problem.invalid("origin", "Name what the file shall be made of: %s.".formatted(String.join(", ", origins.stream().map(Origin::kind).sorted().toList()))));
    }

    /** Whoever ordered it, as long as they are a member; and where the origin says so, every member. */
    private FileOrder found(UUID id) {
        FileOrder order = orders.find(id).orElseThrow(Problem::notFound);
        Actor actor = access.require(Permission.READ, order.projectId());
        if (!order.orderedBy().equals(actor.id()) && !origin(order.origin()).isOpenToMembers(order.originId())) {
            throw Problem.notFound();
        }
        return order;
    }

    private FileOrder fresh(UUID id) {
        return orders.fresh(id);
    }

    private OrderedFile told(FileOrder order) {
        return order.told(forms.of(order.form()).map(exporter -> exporter.form().name()).orElse(order.form()), List.of());
    }
}
