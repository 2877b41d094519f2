package org.apostil.ingest.archive;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apostil.ingest.FileName;
import org.apostil.ingest.Format;
import org.apostil.platform.Problem;
import org.apostil.platform.Problem.Sort;

/**
 * A ZIP archive of files (ISO/IEC 21320-1, and what is usual beside it). Names in it lead nowhere: nothing is ever written
 * under them. What unpacks to far more than it is packed is refused before it is unpacked, and counted while it is.
 */
final class Archive implements Closeable {

    /** Unpacked to more times its size, and more than {@link #HARMLESS}, an entry is made to exhaust whoever unpacks it. */
    private static final int MOST_RATIO = 200;
    private static final long HARMLESS = 8 * Format.MEGABYTE;
    /** What systems put beside the files. */
    private static final Pattern NO_FILE = Pattern.compile("(^|.*/)(__MACOSX/.*|\\._[^/]*|\\.DS_Store|Thumbs\\.db|desktop\\.ini)");
    private static final byte[] BEGINNING = {'P', 'K'};

    private final ZipFile zip;
    private final List<ZipArchiveEntry> entries;

    private Archive(SeekableByteChannel channel) throws IOException {
        zip = ZipFile.builder().setSeekableByteChannel(channel).get();
        entries = Collections.list(zip.getEntriesInPhysicalOrder()).stream().filter(entry -> !entry.isDirectory() && !NO_FILE.matcher(entry.getName()).matches()).toList();
    }

    /**
     * Opens what is an archive.
     *
     * @throws IOException when it is damaged or cut short
     */
    static Archive open(Path file) throws IOException {
        return new Archive(Files.newByteChannel(file));
    }

    static Archive open(byte[] bytes) throws IOException {
        return new Archive(new SeekableInMemoryByteChannel(bytes));
    }

    /** Whether it begins as a ZIP does, and is no document that only is kept as one. */
    static boolean is(byte[] beginning) {
        if (beginning.length < 4 || beginning[0] != BEGINNING[0] || beginning[1] != BEGINNING[1] || beginning[2] != 3 && beginning[2] != 5) {
            return false;
        }
        String first = new String(beginning, 0, Math.min(beginning.length, 120), StandardCharsets.ISO_8859_1);
        return !first.contains("mimetypeapplication/vnd.oasis") && !first.contains("mimetypeapplication/epub");
    }

    /** Whether it is an office document after all. */
    boolean isDocument() {
        return zip.getEntry("[Content_Types].xml") != null || zip.getEntry("mimetype") != null;
    }

    List<ZipArchiveEntry> entries() {
        return entries;
    }

    /**
     * Unpacks an entry.
     *
     * @param most in bytes
     * @throws Problem     when it is refused
     * @throws IOException when it is damaged
     */
    byte[] unpacked(ZipArchiveEntry entry, long most) throws IOException {
        if (FileName.leadsOut(entry.getName())) {
            throw new Problem(Sort.NOT_TEXT, "Its name leads out of the archive. Pack it under a plain name.");
        }
        if (entry.isUnixSymlink()) {
            throw new Problem(Sort.NOT_TEXT, "It is a link to another file, and no file.");
        }
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            throw new Problem(Sort.NOT_TEXT, "It is encrypted in the archive. Unpack it with the password and send what is in it.");
        }
        if (!zip.canReadEntryData(entry)) {
            throw new Problem(Sort.NOT_TEXT, "It is packed in a way that is not read. Pack it as an ordinary ZIP (deflate).");
        }
        refuseBomb(entry.getSize(), entry.getCompressedSize());
        try (InputStream stream = zip.getInputStream(entry)) {
            byte[] bytes = stream.readNBytes((int) Math.min(most + 1, Integer.MAX_VALUE - 8L));
            if (bytes.length > most) {
                throw new Problem(Sort.TOO_LARGE, "It has more than %d MB, which is the most of one file. Split it, or save it in a smaller form.".formatted(most / Format.MEGABYTE));
            }
            refuseBomb(bytes.length, entry.getCompressedSize());
            return bytes;
        }
    }

    private static void refuseBomb(long unpacked, long packed) {
        if (unpacked > HARMLESS && unpacked / Math.max(1, packed) > MOST_RATIO) {
            throw new Problem(Sort.TOO_LARGE, "It unpacks to %,d times its size. It looks as if it were made to exhaust whoever unpacks it.".formatted(unpacked / Math.max(1, packed)));
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
