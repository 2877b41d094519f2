package org.apostil.launch;

import java.time.Instant;

/**
 * A file of a release, as the database knows it.
 *
 * @param sha256  of the file, in hexadecimal
 * @param audited whether the audit trail tells of the release with the SHA-256 of its PDF
 */
record KnownRelease(int number, String project, String title, String form, Instant at, String by, String approvedBy, String sha256, boolean audited) {

    String name() {
        return "release %d of the project “%s”".formatted(number, project);
    }

    String facts() {
        return """

                title     %s
                form      %s
                released  %s by %s
                approved  by %s""".formatted(title, form, at, by, approvedBy);
    }
}
