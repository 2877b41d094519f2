package org.apostil.report;

import java.util.UUID;

/**
 * A source that a report is of.
 *
 * @param source    its id
 * @param version   the text of it that the report shows
 * @param statement the source summary statement: how good it is and why; null where nothing is said
 */
public record ChosenSource(UUID source, UUID version, String statement) {
}
