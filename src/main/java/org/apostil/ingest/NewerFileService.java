package org.apostil.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apostil.identity.Access;
import org.apostil.identity.Permission;
import org.apostil.platform.Problem;
import org.apostil.source.OriginalFile;
import org.apostil.source.SourceService;
import org.apostil.source.SourceVersion;
import org.apostil.source.VersionService;

/**
 * Makes a newer text of a source of a file of any format that can be imported, with the bounds of an import. The file is kept
 * beside the text as it came.
 */
@ApplicationScoped
public class NewerFileService {

    @Inject
    private Readers readers;

    @Inject
    private VersionService versions;

    @Inject
    private SourceService sources;

    @Inject
    private Access access;

    /**
     * Reads the file, and adds what it says. It is read before anything is locked: a large one takes seconds.
     *
     * @param seen   the number of the text that was the newest for whoever adds it
     * @param reason why there is a newer text, in words
     * @throws Problem when the file is refused, somebody added a text meanwhile, or it reads as the newest does
     */
    public SourceVersion add(UUID sourceId, long seen, Upload upload, String reason) {
        access.require(Permission.ADD_SOURCE, sources.get(sourceId).projectId());
        Incoming file = new Incoming(upload.name() == null || upload.name().isBlank() ? "file" : upload.name(), content(upload));
        Reading reading = readers.read(file);
        OriginalFile original = new OriginalFile(FileName.of(file.name()).shown(), reading.format().mediaType(), file.bytes().length, file.sha256(), reading.how());
        return versions.add(sourceId, seen, reading.text(), original, parts(file.bytes()), reason);
    }

    private static Iterator<byte[]> parts(byte[] bytes) {
        return IntStream.iterate(0, from -> from < bytes.length, from -> from + OriginalFile.PART)
            .mapToObj(from -> Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + OriginalFile.PART))).iterator();
    }

    /** No more of it than shows that it is too long. */
    private static byte[] content(Upload upload) {
        try (InputStream stream = upload.content()) {
            return stream.readNBytes(Math.toIntExact(Limits.oneFile() + 1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
