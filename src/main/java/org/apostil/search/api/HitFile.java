package org.apostil.search.api;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.apostil.search.Hit;
import org.apostil.search.Hits;
import org.apostil.search.SearchExportService;

/** What a query finds as a file, read piece by piece, each in a transaction of its own; nobody waits for a slow reader. */
final class HitFile implements StreamingOutput {

    private final SearchExportService export;
    private final UUID project;
    private final String query;
    private final HitFormat format;

    private HitFile(SearchExportService export, UUID project, String query, HitFormat format) {
        this.export = export;
        this.project = project;
        this.query = query;
        this.format = format;
    }

    /** The answer; that it is asked for is written down before its first byte. */
    static Response of(SearchExportService export, UUID project, String query, HitFormat format) {
        export.begin(project, query, format.suffix());
        return Response.ok(new HitFile(export, project, query, format), format.type())
            .header("Content-Disposition", "attachment; filename=\"search.%s\"".formatted(format.suffix())).header("Cache-Control", "private, no-store").build();
    }

    @Override
    public void write(OutputStream stream) throws IOException {
        Writer out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
        out.write(format.begin());
        String cursor = null;
        do {
            Hits piece = export.piece(project, query, cursor);
            for (Hit hit : piece.hits()) {
                out.write(format.line(hit));
            }
            cursor = piece.next();
        } while (cursor != null);
        out.flush();
    }
}
