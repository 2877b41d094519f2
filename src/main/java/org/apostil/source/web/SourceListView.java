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
import org.apostil.platform.listing.Asked;
import org.apostil.source.SourceListService;
import org.apostil.source.SourceService;
import org.apostil.source.SourceSummary;

/** The sources of a project, as lists on any page show them. */
@Named
@RequestScoped
public class SourceListView {

    private static final int NEWEST = 10;

    @Inject
    private SourceService sources;

    @Inject
    private SourceListService lists;

    private final Map<UUID, List<SourceSummary>> read = new HashMap<>();

    /** The newest sources of a project. */
    public List<SourceSummary> of(UUID project) {
        return read.computeIfAbsent(project, of -> sources.newest(of, NEWEST));
    }

    /** How many there are, in words. */
    public String count(UUID project) {
        return lists.count(project, Asked.of(SourceSummary.LISTING, Map.of())).words("source");
    }

    /** The texts of those that are shown. */
    public List<UUID> versions(UUID project) {
        return of(project).stream().map(SourceSummary::versionId).toList();
    }

    /** Who wrote and published it, as far as it is known. */
    public String origin(SourceSummary source) {
        String known = Stream.of(source.author(), source.publisher()).filter(part -> part != null).collect(Collectors.joining(" · "));
        return known.isEmpty() ? "Author and publisher unknown" : known;
    }
}
