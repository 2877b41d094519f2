package org.apostil.release;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.apostil.export.AnnotatedReport;
import org.apostil.export.Form;
import org.apostil.export.Origin;
import org.apostil.export.Snapshot;
import org.apostil.platform.Problem;
import org.apostil.report.FileName;

/** Files of a release. Each is noted with it, so that it can be told for ever whether a file is one, unaltered. */
@ApplicationScoped
@Transactional
public class ReleaseOrigin implements Origin {

    @Inject
    private ReleaseReadService reading;

    @Inject
    private ReleaseRepository releases;

    @Inject
    private Clock clock;

    @Override
    public String kind() {
        return "release";
    }

    @Override
    public Prepared prepare(UUID id) {
        AnnotatedReport report = reading.report(id);
        ReleaseRow row = releases.find(id).orElseThrow(Problem::notFound);
        return new Prepared(row.projectId(), FileName.of(report), "/report/report?id=" + row.reportId(), report);
    }

    /** What was released is the same for everybody who may read it. */
    @Override
    public boolean isOpenToMembers(UUID id) {
        return reading.isReadable(id);
    }

    /** The PDF is there from the beginning, and is handed out as it was kept; see {@link KeptReleases}. */
    @Override
    public void made(UUID id, Form form, String sha256, long bytes) {
        if (form.code().equals(Released.KEPT)) {
            return;
        }
        releases.hold(id);
        releases.add(new ReleaseFile(id, form, FileName.of(Snapshot.read(releases.snapshot(id))), sha256, bytes, null, clock.instant()), id, sha256);
    }
}
