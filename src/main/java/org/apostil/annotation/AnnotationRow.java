package org.apostil.annotation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apostil.platform.listing.Column;
import org.apostil.platform.listing.Filter;
import org.apostil.platform.listing.Listing;
import org.apostil.platform.listing.Order;
import org.apostil.review.State;

/**
 * An annotation as the list of a project's annotations shows it.
 *
 * @param version   changes whenever anything is done to it
 * @param says      what it claims or notes; where it does neither, its quotation
 * @param quotation its first passage
 * @param speakers  by name, the outermost teller first; empty where there are none
 */
public record AnnotationRow(UUID id, long version, AnnotationKind kind, State state, String says, String quotation, String speakers, Reliability reliability,
                            Credibility credibility, UUID authorId, String author, UUID sourceId, String source, Instant writtenAt) {

    /** The list of a project's annotations. */
    public static final Listing<AnnotationRow> LISTING = new Listing<>("annotations", "annotation", List.of(
        Column.of("says", "Annotation", AnnotationRow::says).always(),
        Column.of("kind", "Kind", AnnotationRow::kind).ordered(),
        Column.of("state", "State", AnnotationRow::state).ordered(),
        Column.of("quotation", "Quotation", AnnotationRow::quotation).onDemand(),
        Column.of("speakers", "Speakers", AnnotationRow::speakers),
        Column.of("reliability", "Reliability", AnnotationRow::reliability).onDemand(),
        Column.of("credibility", "Credibility", AnnotationRow::credibility).onDemand(),
        Column.of("author", "Author", AnnotationRow::author),
        Column.of("source", "Source", AnnotationRow::source).ordered(),
        Column.of("written", "Written", AnnotationRow::writtenAt).ordered(),
        Column.of("id", "Annotation id", AnnotationRow::id).inFilesOnly()),
        List.of(Filter.words("quotation", "Quotation holds"), Filter.among("kind", "Kind", AnnotationKind.values()), Filter.among("state", "State", State.values()),
            Filter.thing("author", "Author"), Filter.words("speaker", "Speaker"), Filter.words("claim", "Claim"), Filter.words("source", "Source"),
            Filter.among("reliability", "Reliability", Reliability.values()), Filter.among("credibility", "Credibility", Credibility.values()),
            Filter.day("from", "Written from (UTC)"), Filter.day("until", "Until")),
        Order.down("written"));
}
