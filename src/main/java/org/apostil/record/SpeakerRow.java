package org.apostil.record;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apostil.annotation.Reliability;
import org.apostil.platform.listing.Column;
import org.apostil.platform.listing.Filter;
import org.apostil.platform.listing.Listing;
import org.apostil.platform.listing.Order;
import org.apostil.speaker.SpeakerKind;

/**
 * A speaker as the list of a project's speakers shows them, with whoever proved to be them.
 *
 * @param revision    of what is known of them
 * @param aliases     other names, each after the one before and a semicolon; empty where there are none
 * @param role        the last one; null where none is known
 * @param reliability what was thought of it last; null where nothing was. Where a first pass is blind, what whoever asks thought themselves
 * @param statements  how many statements and mentions count, of those that whoever asks sees
 */
public record SpeakerRow(UUID id, int revision, String name, SpeakerKind kind, String description, String aliases, String role, String wikidata, Reliability reliability,
                         long statements, Instant addedAt) {

    /** The list of a project's speakers. */
    public static final Listing<SpeakerRow> LISTING = new Listing<>("speakers", "speaker", List.of(
        Column.of("name", "Name", SpeakerRow::name).ordered().always(),
        Column.of("kind", "Kind", SpeakerRow::kind).ordered(),
        Column.of("description", "Description", SpeakerRow::description),
        Column.of("aliases", "Other names", SpeakerRow::aliases).onDemand(),
        Column.of("role", "Last role", SpeakerRow::role).onDemand(),
        Column.of("wikidata", "Wikidata", SpeakerRow::wikidata).onDemand(),
        Column.of("reliability", "Reliability", SpeakerRow::reliability),
        Column.of("statements", "Statements", SpeakerRow::statements),
        Column.of("added", "Added", SpeakerRow::addedAt).ordered().onDemand(),
        Column.of("id", "Speaker id", SpeakerRow::id).inFilesOnly()),
        List.of(Filter.words("words", "Name, description or role holds"), Filter.among("kind", "Kind", SpeakerKind.values())),
        Order.up("name"));
}
