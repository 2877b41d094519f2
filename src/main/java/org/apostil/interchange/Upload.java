package org.apostil.interchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apostil.platform.Problem;
import org.apostil.platform.Problem.Sort;
import org.apostil.platform.Text;

/**
 * A file as somebody uploaded it; of a ZIP, the files in it, whose names are names and never paths to anywhere.
 *
 * @param name  of the file
 * @param files by their names without folders; of what is no ZIP, the one file
 */
public record Upload(String name, Map<String, byte[]> files) {

    /** The largest file that is taken, in bytes. */
    public static final int LARGEST = 8 * 1024 * 1024;
    /** The most that a ZIP may hold when it is unpacked, in bytes. */
    private static final int UNPACKED = 4 * LARGEST;
    private static final int MOST_FILES = 50;
    private static final int LONGEST_NAME = 200;
    private static final byte[] ZIP = {'P', 'K', 3, 4};

    /**
     * What was uploaded.
     *
     * @throws Problem when it is empty, too large, or a ZIP that cannot be read or holds too much
     */
    public static Upload of(String name, byte[] bytes) {
        if (bytes == null || bytes.length == 0) {
            throw Problem.invalid("file", "There is nothing in the file. Choose one that is not empty.");
        }
        if (bytes.length > LARGEST) {
            throw new Problem(Sort.TOO_LARGE, "The file has %,d bytes; at most %,d are taken. Nothing was kept. Split it.".formatted(bytes.length, LARGEST));
        }
        String called = Text.shortened(Optional.ofNullable(Text.orNull(name)).orElse("file").replaceAll("[\\p{Cc}\\p{Cf}]", ""), LONGEST_NAME);
        return new Upload(called, isZip(bytes) ? unpacked(bytes) : Map.of(called, bytes));
    }

    /** The first file whose name has that ending, in small letters with the dot. */
    public Optional<byte[]> ending(String ending) {
        return files.entrySet().stream().filter(file -> file.getKey().toLowerCase(Locale.ROOT).endsWith(ending)).map(Map.Entry::getValue).findFirst();
    }

    /** How many files have that ending. */
    public long count(String ending) {
        return files.keySet().stream().filter(file -> file.toLowerCase(Locale.ROOT).endsWith(ending)).count();
    }

    /** The first file. */
    public byte[] first() {
        return files.values().iterator().next();
    }

    /** How the first file begins, as far as it is text: some thousand characters without space before them. */
    public String beginning() {
        byte[] bytes = first();
        return new String(bytes, 0, Math.min(bytes.length, 4096), StandardCharsets.UTF_8).replace("\uFEFF", "").stripLeading();
    }

    /**
     * Bytes as text in UTF-8, without the mark that some programmes put before it.
     *
     * @throws Problem when they are none
     */
    public static String text(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new Problem(Sort.NOT_TEXT, "The file is not in UTF-8, so its letters cannot be told for certain. Nothing was kept. Export it again in UTF-8.");
        }
    }

    private static boolean isZip(byte[] bytes) {
        return bytes.length > ZIP.length && ByteBuffer.wrap(bytes, 0, ZIP.length).equals(ByteBuffer.wrap(ZIP));
    }

    private static Map<String, byte[]> unpacked(byte[] bytes) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        long left = UNPACKED;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName().replaceAll(".*[/\\\\]", "");
                if (entry.isDirectory() || name.isBlank() || name.startsWith(".")) {
                    continue;
                }
                byte[] content = zip.readNBytes((int) left + 1);
                left -= content.length;
                if (left < 0 || files.size() >= MOST_FILES) {
                    throw new Problem(Sort.TOO_LARGE, "The ZIP holds more than %d files, or more than %,d bytes when it is unpacked. Nothing was kept. Upload the file of one text.".formatted(MOST_FILES, UNPACKED));
                }
                files.putIfAbsent(name, content);
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw Problem.invalid("file", "The ZIP cannot be unpacked: it is incomplete, encrypted or damaged. Nothing was kept. Export it again.");
        }
        if (files.isEmpty()) {
            throw Problem.invalid("file", "There is no file in the ZIP that can be read. Nothing was kept. Export it again.");
        }
        return files;
    }
}
