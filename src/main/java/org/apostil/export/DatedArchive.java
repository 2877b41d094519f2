package org.apostil.export;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Office documents are archives whose libraries date every entry with the moment of writing; here all bear one of their own. */
public final class DatedArchive {

    private DatedArchive() {
    }

    /**
     * Writes the archive again with every entry dated {@code at}, in UTC, so that the same content gives the same bytes.
     *
     * @param out stays open
     */
    public static void write(byte[] archive, Instant at, OutputStream out) throws IOException {
        LocalDateTime local = LocalDateTime.ofInstant(at, ZoneOffset.UTC);
        ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(archive));
        ZipOutputStream to = new ZipOutputStream(out);
        for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
            ZipEntry dated = new ZipEntry(entry.getName());
            dated.setTimeLocal(local);
            to.putNextEntry(dated);
            from.transferTo(to);
            to.closeEntry();
        }
        to.finish();
    }
}
