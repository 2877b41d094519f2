package org.apostil.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** All forms that the container knows of. */
@ApplicationScoped
public class Forms {

    @Any
    @Inject
    private Instance<Exporter> exporters;

    /** In the order in which people are offered them. */
    public List<Exporter> all() {
        return exporters.stream().sorted(Comparator.comparingInt(exporter -> exporter.form().order())).toList();
    }

    /** What the PDF, in which most reports leave the house, would show otherwise than it is, in sentences. */
    public List<String> reservations(AnnotatedReport report) {
        return of("pdf").map(pdf -> pdf.reservations(report)).orElse(List.of());
    }

    /** The one of that code, such as {@code pdf}. */
    public Optional<Exporter> of(String code) {
        return exporters.stream().filter(exporter -> exporter.form().code().equals(code)).findFirst();
    }
}
