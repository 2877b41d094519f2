package org.apostil.trail.api;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.apostil.trail.Entry;
import org.apostil.trail.TrailFilter;
import org.apostil.trail.TrailService;

/**
 * The trail as a file. It is read piece by piece, each in a transaction of its own: neither memory nor a connection to the
 * database waits for a slow reader, and a reader who loses their right in the midst gets no further piece.
 */
final class TrailFile implements StreamingOutput {

    private static final int PIECE = 1_000;

    private final TrailService trail;
    private final UUID project;
    private final TrailFilter filter;
    private final TrailFormat format;
    private final long head;

    private TrailFile(TrailService trail, UUID project, TrailFilter filter, TrailFormat format, long head) {
        this.trail = trail;
        this.project = project;
        this.filter = filter;
        this.format = format;
        this.head = head;
    }

    /** The answer; that it is asked for is written down before its first byte. */
    static Response of(TrailService trail, UUID project, TrailFilter filter, TrailFormat format) {
        long head = trail.export(project, filter, format.suffix());
        return Response.ok(new TrailFile(trail, project, filter, format, head), format.type())
            .header("Content-Disposition", "attachment; filename=\"audit-trail-%d.%s\"".formatted(head, format.suffix()))
            .header("Cache-Control", "private, no-store").build();
    }

    @Override
    public void write(OutputStream stream) throws IOException {
        Writer out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
        format.begin(out);
        long after = 0;
        List<Entry> piece;
        do {
            piece = trail.oldest(project, filter, after, head, PIECE);
            for (Entry entry : piece) {
                format.write(entry, out);
                after = entry.seq();
            }
        } while (piece.size() == PIECE);
        out.flush();
    }
}
