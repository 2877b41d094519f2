package org.apostil.claim;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apostil.platform.listing.Column;
import org.apostil.platform.listing.Filter;
import org.apostil.platform.listing.Listing;
import org.apostil.platform.listing.Order;

/**
 * A row of the list of claims.
 *
 * @param why        the reason for the verdict that holds; null where there is none
 * @param worth      null where nobody has said it
 * @param assignee   who checks it; null where nobody does
 * @param statements how many statements of it whoever asks sees
 * @param sources    in how many sources they stand
 */
public record ClaimRow(UUID id, String proposition, Verdict verdict, String why, CheckWorth worth, String assignee, int statements, int sources, Instant addedAt) {

    /** What the list is like. */
    public static final Listing<ClaimRow> LISTING = new Listing<>("claims", "claim", List.of(
        Column.of("claim", "Claim", ClaimRow::proposition).ordered().always(),
        Column.of("verdict", "Verdict", ClaimRow::verdict).ordered(),
        Column.of("why", "Why", ClaimRow::why).onDemand(),
        Column.of("worth", "Worth checking", ClaimRow::worth).ordered(),
        Column.of("assignee", "Who checks it", ClaimRow::assignee),
        Column.of("statements", "Statements", ClaimRow::statements),
        Column.of("sources", "Sources", ClaimRow::sources).onDemand(),
        Column.of("added", "Added", ClaimRow::addedAt).ordered(),
        Column.of("id", "Claim id", ClaimRow::id).inFilesOnly()),
        List.of(Filter.words("words", "Words of the claim"), Filter.among("verdict", "Verdict", Verdict.values()),
            Filter.among("worth", "Worth checking", CheckWorth.values()), Filter.thing("assignee", "Who checks it"), Filter.thing("source", "Stated in")),
        Order.down("added"));

    /** The same with what was counted of its statements. */
    ClaimRow counted(int found, int within) {
        return new ClaimRow(id, proposition, verdict, why, worth, assignee, found, within, addedAt);
    }
}
