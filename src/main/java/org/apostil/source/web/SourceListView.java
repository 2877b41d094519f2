package org.apostil.source.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apostil.platform.Format;
import org.apostil.source.SourceService;
import org.apostil.source.SourceSummary;

/** The sources of a project, as lists on any page show them. */
@Named
@RequestScoped
public class SourceListView {

    @Inject
    private SourceService sources;

    private final Map<UUID, List<SourceSummary>> read = new HashMap<>();

    /** The sources of a project, newest first. */
    public List<SourceSummary> of(UUID project) {
        return read.computeIfAbsent(project, sources::list);
    }

    /** How many there are, in words. */
    public String count(UUID project) {
        return Format.count(of(project).size(), "source");
    }

    /** Who wrote and published it, as far as it is known. */
    public String origin(SourceSummary source) {
        String known = Stream.of(source.author(), source.publisher()).filter(part -> part != null).collect(Collectors.joining(" · "));
        return known.isEmpty() ? "Author and publisher unknown" : known;
    }

    /** When it was published, as exactly as it is known. */
    public String date(SourceSummary source) {
        return Format.date(source.published());
    }
}
