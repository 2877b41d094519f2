package org.apostil.source;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apostil.platform.Format;
import org.apostil.platform.listing.Column;
import org.apostil.platform.listing.Filter;
import org.apostil.platform.listing.Listing;
import org.apostil.platform.listing.Order;
import org.apostil.project.HandlingMark;

/**
 * A source as a list shows it, with its latest version.
 *
 * @param revision of what is known of it
 */
public record SourceSummary(UUID id, UUID versionId, String title, boolean workingTitle, String author, String publisher,
                            String published, String language, HandlingMark handlingMark, Instant addedAt, int revision) {

    /** The list of a project's sources. */
    public static final Listing<SourceSummary> LISTING = new Listing<>("sources", "source", List.of(
        Column.of("title", "Source", SourceSummary::title).ordered().always(),
        Column.of("author", "Author", SourceSummary::author).ordered(),
        Column.of("publisher", "Publisher", SourceSummary::publisher).ordered(),
        Column.of("published", "Published", SourceSummary::published).ordered(),
        Column.of("language", "Language", SourceSummary::language).ordered().onDemand(),
        Column.of("handling", "Handling", SourceSummary::handlingMark).ordered(),
        Column.of("added", "Added", SourceSummary::addedAt).ordered(),
        Column.of("id", "Source id", SourceSummary::id).inFilesOnly()),
        List.of(Filter.words("words", "Title, author, publisher or address"), Filter.choice("language", "Language"),
            Filter.among("handling", "Handling", HandlingMark.values()), Filter.day("from", "Published from"), Filter.day("until", "Until"),
            Filter.among("standing", "Standing", SourceStanding.WITHDRAWN).unasked(SourceStanding.IN_WORK.words())),
        Order.down("added"));

    /** When it was published, as exactly as it is known. */
    public String date() {
        return Format.date(published);
    }
}
