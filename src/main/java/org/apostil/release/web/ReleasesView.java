package org.apostil.release.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apostil.identity.Access;
import org.apostil.identity.Permission;
import org.apostil.platform.Format;
import org.apostil.platform.web.Screen;
import org.apostil.release.ReleaseLine;
import org.apostil.release.ReleaseReadService;
import org.apostil.release.ReleaseService;
import org.apostil.report.ReportReview;

/** The releases of a report, and the button that makes the next one. */
@Named
@ViewScoped
public class ReleasesView implements Serializable {

    private static final long serialVersionUID = 1;
    private static final double MEGA = 1024 * 1024;

    @Inject
    private ReleaseReadService reading;

    @Inject
    private ReleaseService releasing;

    @Inject
    private Access access;

    private transient List<ReleaseLine> releases;

    /** Newest first. */
    public List<ReleaseLine> of(UUID report) {
        if (releases == null) {
            releases = reading.ofReport(report);
        }
        return releases;
    }

    /**
     * Releases it, as it stood when the page was opened.
     *
     * @param seen the version of the report that the page shows
     */
    public void release(UUID report, long seen) {
        if (Screen.attempt("release", () -> releasing.release(report, seen))) {
            Screen.goTo("/report/report?id=" + report);
        }
    }

    /** Whether a release says exactly what the report says now, so that there is nothing to release. */
    public boolean saysAllOf(ReportReview review) {
        return of(review.report()).stream().filter(release -> release.edition() == review.edition())
            .anyMatch(release -> reading.get(release.id()).fingerprint().equals(review.fingerprint()));
    }

    public boolean mayRelease(UUID project) {
        return access.permits(Permission.RELEASE, project);
    }

    /** Who released it and when, and which edition it is. */
    public String origin(ReleaseLine release) {
        return "Edition %d · released by %s · %s".formatted(release.edition(), release.by(), Format.moment(release.at()));
    }

    /** Who approved it, by name. */
    public String approvers(ReleaseLine release) {
        return reading.get(release.id()).approvals().stream().map(approval -> approval.by() + ", " + Format.day(approval.at())).collect(Collectors.joining("; "));
    }

    /** Whether whoever is signed in may read it, and not only that it is there. */
    public boolean readable(ReleaseLine release) {
        return reading.isReadable(release.id());
    }

    /** Whether its files were erased with a source that it showed. */
    public boolean purged(ReleaseLine release) {
        return reading.isPurged(release.id());
    }

    /** How large its PDF is. */
    public String size(ReleaseLine release) {
        return release.bytes() < MEGA ? "%,d KB".formatted(Math.max(1, release.bytes() / 1024)) : String.format(Locale.ROOT, "%.1f MB", release.bytes() / MEGA);
    }
}
