package org.apostil.live;

import java.util.UUID;

/**
 * An event of the audit trail as far as desks care.
 *
 * @param seq     its place in the trail, which tells how much happens in other projects and is told to nobody
 * @param mark    names it to those who were told of it
 * @param subject the sort of what it was done to, such as {@code annotation}
 * @param id      what it was done to
 * @param version the source version that it is on; null where it is on none
 * @param card    whose card shows it: the annotation, or the thread that is on none
 * @param author  whose work it is; null where it is on no version
 * @param actor   who did it; null where nobody did
 */
record Happening(long seq, String mark, UUID project, String subject, UUID id, UUID version, UUID card, UUID author, UUID actor) {
}
