package org.apostil.source;

import java.util.List;

/**
 * What a purge of a source would erase.
 *
 * @param title    of the source, which whoever purges it types
 * @param claims   that are stated in this source alone
 * @param reports  that show it in some edition, by title: their words go, in all editions
 * @param releases that hold it, by number: their files go, and the record says so
 */
public record PurgePreview(String title, int texts, int annotations, int discussions, int claims, List<String> reports, List<String> releases) {
}
