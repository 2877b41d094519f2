package org.apostil.search;

import java.io.Serializable;
import java.util.UUID;

/**
 * A saved search, as it is offered.
 *
 * @param project where it looks; null for all projects of whoever asks
 * @param owner   the name of who saved it
 * @param mine    whether that is whoever asks
 * @param version to be named with a change
 */
public record Saved(UUID id, UUID project, String name, String query, boolean shared, String owner, boolean mine, long version) implements Serializable {
}
