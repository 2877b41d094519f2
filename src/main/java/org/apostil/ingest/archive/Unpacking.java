package org.apostil.ingest.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apostil.ingest.FileName;
import org.apostil.ingest.Format;
import org.apostil.ingest.Incoming;
import org.apostil.ingest.Limits;
import org.apostil.platform.Problem;
import org.apostil.platform.Problem.Sort;

/**
 * The files of what was sent, one after the other and always in the same order: those that are archives are taken apart, archives
 * within them too, and deeper ones refused. Never more than one file is held at once, and one archive within another.
 *
 * <p>{@snippet :
 * Unpacking unpacking = new Unpacking(taker);
 * unpacking.take("articles.zip", path);
 * }
 */
public final class Unpacking {

    /** What is done with each file. */
    public interface Taker {

        /** Whether the file of that place, from 1, is still wanted; those that are not are passed over. */
        boolean wants(int ordinal);

        /** A file. */
        void take(int ordinal, Incoming file);

        /**
         * A file that cannot be had.
         *
         * @param bytes its size, as far as it is known
         * @param why   in words
         */
        void refuse(int ordinal, String name, long bytes, String why);

        /** There are so many files, as far as is known. */
        void counted(int files);
    }

    /** The outer archive, and one within it. */
    private static final int DEEPEST = 2;

    private final Taker taker;
    private int ordinal;
    private int counted;
    private long total;

    /** @param before how many bytes were unpacked of the same import before it was taken up again */
    public Unpacking(Taker taker, long before) {
        this.taker = taker;
        this.total = before;
    }

    /** Takes a file that was sent, or the files in it. */
    public void take(String name, Path path) throws IOException {
        byte[] beginning;
        try (InputStream stream = Files.newInputStream(path)) {
            beginning = stream.readNBytes(200);
        }
        if (Archive.is(beginning)) {
            try (Archive archive = Archive.open(path)) {
                if (!archive.isDocument()) {
                    entries(archive, name, "", 1);
                    return;
                }
            } catch (IOException damaged) {
                refuse(name, Files.size(path), "The archive is damaged or cut short. Get it again from where it came, or pack it anew.");
                return;
            }
        }
        count(1);
        long size = Files.size(path);
        if (size > Limits.oneFile()) {
            refuseCounted(name, size, "It has %.1f MB; at most %d MB are taken. Split it, or save it in a smaller form.".formatted((double) size / Format.MEGABYTE, Limits.oneFile() / Format.MEGABYTE));
        } else {
            give(name, () -> Files.readAllBytes(path), size);
        }
    }

    private void entries(Archive archive, String name, String within, int depth) throws IOException {
        if ((long) counted + archive.entries().size() > Limits.files()) {
            refuse(name, 0, "The archive has more files than the %,d that one import takes. Pack fewer into it.".formatted(Limits.files()));
            return;
        }
        if (archive.entries().isEmpty()) {
            refuse(name, 0, "The archive is empty.");
            return;
        }
        count(archive.entries().size());
        for (ZipArchiveEntry entry : archive.entries()) {
            entry(archive, entry, within + entry.getName(), depth);
        }
    }

    private void entry(Archive archive, ZipArchiveEntry entry, String name, int depth) throws IOException {
        if (!entry.getName().toLowerCase(Locale.ROOT).endsWith(".zip")) {
            give(name, () -> unpacked(archive, entry), entry.getSize());
            return;
        }
        // An archive within: its own place is that of its first file.
        byte[] bytes;
        try {
            bytes = unpacked(archive, entry);
        } catch (Problem refused) {
            refuseCounted(name, entry.getSize(), refused.getMessage());
            return;
        } catch (IOException damaged) {
            refuseCounted(name, entry.getSize(), "It is damaged in the archive. Pack it anew.");
            return;
        }
        if (depth >= DEEPEST) {
            refuseCounted(name, bytes.length, "It is an archive within an archive within an archive. Unpack it and send what is in it.");
            return;
        }
        try (Archive inner = Archive.open(bytes)) {
            counted--;
            entries(inner, name, name + "/", depth + 1);
        } catch (IOException damaged) {
            refuseCounted(name, bytes.length, "The archive is damaged or cut short. Get it again from where it came, or pack it anew.");
        }
    }

    /** Gives the bytes of a file, when they are wanted. */
    private interface Bytes {

        byte[] get() throws IOException;
    }

    private void give(String name, Bytes bytes, long size) {
        int place = ++ordinal;
        if (!taker.wants(place)) {
            return;
        }
        Incoming file;
        try {
            file = new Incoming(name, bytes.get());
        } catch (Problem refused) {
            taker.refuse(place, FileName.of(name).shown(), Math.max(0, size), refused.getMessage());
            return;
        } catch (IOException | RuntimeException damaged) {
            taker.refuse(place, FileName.of(name).shown(), Math.max(0, size), "It is damaged in the archive. Get the archive again from where it came, or pack it anew.");
            return;
        }
        taker.take(place, file);
    }

    private byte[] unpacked(Archive archive, ZipArchiveEntry entry) throws IOException {
        if (total > Limits.total()) {
            throw new Problem(Sort.TOO_LARGE, "Unpacked, the files before it have more than %,d MB, which is the most of one import. Send the rest as another.".formatted(Limits.total() / Format.MEGABYTE));
        }
        byte[] bytes = archive.unpacked(entry, Limits.oneFile());
        total += bytes.length;
        return bytes;
    }

    private void refuse(String name, long bytes, String why) {
        count(1);
        refuseCounted(name, bytes, why);
    }

    private void refuseCounted(String name, long bytes, String why) {
        int place = ++ordinal;
        if (taker.wants(place)) {
            taker.refuse(place, FileName.of(name).shown(), Math.max(0, bytes), why);
        }
    }

    private void count(int more) {
        counted += more;
        taker.counted(counted);
    }
}
