package org.apostil.release;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.apostil.export.AnnotatedReport;
import org.apostil.export.Form;
import org.apostil.export.Kept;

/** What was kept of releases. It asks nobody for leave: whoever makes files of a release had it when they were ordered. */
@ApplicationScoped
@Transactional
public class KeptReleases implements Kept {

    @Inject
    private ReleaseRepository releases;

    @Override
    public Optional<byte[]> of(AnnotatedReport report, Form form) {
        return releases.content(report.head().id(), report.head().release().number(), form.code());
    }
}
