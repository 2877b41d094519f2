package org.apostil.release.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apostil.release.ReleaseLine;
import org.apostil.release.Released;

/**
 * A release with all that it was made of.
 *
 * @param fingerprint SHA-256 of all that the report showed when colleagues approved it
 * @param sha256      of its PDF
 * @param bytes       the size of its PDF
 * @param approvals   who approved it, and when, oldest first
 * @param annotations that it shows: the label in the report, and the revision
 * @param sources     the texts that it is of, and the SHA-256 of each
 * @param files       that were made of it so far; the PDF is kept, the others are made again
 */
public record ReleaseJson(UUID id, UUID projectId, UUID report, int number, int edition, String title, String by, Instant at, String fingerprint, String sha256, long bytes,
                          List<ApprovalJson> approvals, List<ShownJson> annotations, List<TextJson> sources, List<FileJson> files) {

    /** Who approved it, and when. */
    public record ApprovalJson(String by, Instant at) {
    }

    /** An annotation as it was shown. */
    public record ShownJson(UUID id, String label, int revision) {
    }

    /** A text that it is of. */
    public record TextJson(UUID sourceVersionId, String sha256) {
    }

    /** A file that was made of it. */
    public record FileJson(String form, String name, String mediaType, String sha256, long bytes, Instant at, boolean kept) {
    }

    /** A release in a list; {@code sha256} and {@code bytes} are those of its PDF. */
    public record LineJson(UUID id, UUID projectId, UUID report, int number, int edition, String title, String by, Instant at, String sha256, long bytes) {

        static LineJson of(ReleaseLine line) {
            return new LineJson(line.id(), line.project(), line.report(), line.number(), line.edition(), line.title(), line.by(), line.at(), line.sha256(), line.bytes());
        }
    }

    static ReleaseJson of(Released release) {
        return new ReleaseJson(release.id(), release.project(), release.report(), release.number(), release.edition(), release.title(), release.by(), release.at(), release.fingerprint(),
            release.pdf().sha256(), release.pdf().bytes(), release.approvals().stream().map(one -> new ApprovalJson(one.by(), one.at())).toList(),
            release.annotations().stream().map(one -> new ShownJson(one.id(), one.label(), one.revision())).toList(),
            release.sources().stream().map(one -> new TextJson(one.version(), one.sha256())).toList(),
            release.files().stream().map(one -> new FileJson(one.form(), one.name(), one.mediaType(), one.sha256(), one.bytes(), one.at(), one.kept())).toList());
    }
}
