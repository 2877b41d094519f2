package org.apostil.release;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A report in the immutable state in which it left the house.
 *
 * @param number      counted within the project from 1, without gaps
 * @param edition     which saved version of the report it is
 * @param fingerprint SHA-256 in hexadecimal of all that the report showed when colleagues approved it
 * @param by          who released it
 * @param approvals   oldest first
 * @param annotations that it shows, in their order
 * @param files       the PDF, and whatever else was made of it, oldest first
 */
public record Released(UUID id, UUID project, UUID report, int number, int edition, String title, String fingerprint, String by, Instant at, List<Approval> approvals,
                       List<Annotation> annotations, List<Text> sources, List<File> files) {

    /** The form in which every release is kept. */
    public static final String KEPT = "pdf";

    /** Who approved it, and when. */
    public record Approval(String by, Instant at) {
    }

    /** An annotation as it was shown: by its label in the report, and which revision of it. */
    public record Annotation(UUID id, String label, int revision) {
    }

    /** A text that it is of, and the SHA-256 of it. */
    public record Text(UUID version, String sha256) {
    }

    /**
     * A file that was made of it.
     *
     * @param form   its code, such as {@code pdf}
     * @param sha256 in hexadecimal
     * @param kept   whether the file itself is kept with the release; the others are made again when they are asked for
     */
    public record File(String form, String name, String mediaType, String sha256, long bytes, Instant at, boolean kept) {
    }

    /** The PDF of it. */
    public File pdf() {
        return files.stream().filter(file -> file.form().equals(KEPT)).findFirst().orElseThrow();
    }
}
