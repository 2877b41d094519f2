package org.apostil.ingest.web;

import java.io.Serializable;

/**
 * Files that were not taken in.
 *
 * @param field   that is at fault
 * @param message what was wrong and what to do
 */
public record UploadRefused(String field, String message, String handlingMark, String acquiredHow, String language) implements Serializable {

    UploadRefused because(String wrong, String why) {
        return new UploadRefused(wrong, why, handlingMark, acquiredHow, language);
    }
}
