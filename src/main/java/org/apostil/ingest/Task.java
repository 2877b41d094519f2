package org.apostil.ingest;

import java.util.List;
import java.util.UUID;

/**
 * An import that this node took up.
 *
 * @param attempt how often it was taken up, this time included
 * @param lost    how often the node that had it ended, since something of it was last kept
 * @param uploads the names of what was sent, in their order
 * @param read    the place of the last file that was read; 0 where none was
 * @param bytes   how many bytes were read
 */
record Task(UUID id, UUID project, int attempt, int lost, boolean isRead, Defaults defaults, List<String> uploads, int read, long bytes) {
}
