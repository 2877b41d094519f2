package org.apostil.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.apostil.export.AnnotatedReport;
import org.apostil.export.Origin;
import org.apostil.platform.DeskAddress;
import org.apostil.source.SourceService;

/** Files of a source as it stands, which nobody composed: a draft always. */
@ApplicationScoped
@Transactional
public class SourceOrigin implements Origin {

    @Inject
    private ReportService reports;

    @Inject
    private SourceService sources;

    @Override
    public String kind() {
        return "source";
    }

    @Override
    public Prepared prepare(UUID source) {
        AnnotatedReport report = reports.gathered(source, true);
        return new Prepared(sources.latestVersion(source).projectId(), FileName.of(report), DeskAddress.of(source).path(), report);
    }

    @Override
    public void ordered(UUID source, Prepared prepared) {
        reports.exported(source, prepared.report());
    }
}
