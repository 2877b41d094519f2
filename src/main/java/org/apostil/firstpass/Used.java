package org.apostil.firstpass;

import java.util.UUID;

/**
 * That an annotation mentions something of the project's registries, a speaker or a claim.
 *
 * @param what          the speaker or claim
 * @param sourceVersion the text that the annotation is on
 * @param author        who wrote it
 */
public record Used(UUID what, UUID sourceVersion, UUID author) {
}
