package org.apostil.corroboration;

import java.util.UUID;

/**
 * An approved grade of 1 that no independent origin bears out any more. It stays as it was given; a person decides what comes of it.
 *
 * @param note    the credibility note
 * @param says    whose statement it grades, and where that stands
 * @param why     it is borne out no more, as a sentence
 * @param address of the note's card on the desk, beneath the application's own; begins with a slash
 */
public record UnborneGrade(UUID note, UUID project, String projectName, String says, String why, String address) {
}
