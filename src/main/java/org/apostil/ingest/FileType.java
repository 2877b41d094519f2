package org.apostil.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.tika.Tika;
import org.apostil.platform.Problem;
import org.apostil.platform.Problem.Sort;

/** Tells what a file is, by its content. Its name counts only among formats that are text: nothing else tells them apart. */
final class FileType {

    private static final Tika TYPES = new Tika();
    private static final Set<String> MARKDOWN = Set.of("md", "markdown", "mdown", "mkd");
    private static final Set<String> WEB_PAGE = Set.of("html", "htm", "xhtml");
    private static final Map<String, String> NOT_READ = Map.of("image", "a picture", "audio", "a sound recording", "video", "a film", "font", "a font");

    private FileType() {
    }

    /**
     * The code of the format, such as {@code docx}.
     *
     * @throws Problem when it is none that is read, in words that say what it is
     */
    static String of(Incoming file, Bounds bounds) throws IOException {
        String type = TYPES.detect(file.bytes());
        return switch (type) {
            case "application/pdf" -> "pdf";
            case "text/html", "application/xhtml+xml" -> "html";
            case "message/rfc822" -> "eml";
            case "application/zip", "application/x-tika-ooxml", "application/vnd.oasis.opendocument.text", "application/java-archive" -> container(file, bounds);
            case "application/x-tika-msoffice" -> throw old(file);
            case "application/rtf", "text/rtf" -> throw refused("an RTF document", "Open it in an office program and save it as DOCX or ODT.");
            case "application/octet-stream" -> text(file);
            default -> {
                if (type.startsWith("text/") || type.endsWith("xml") || type.startsWith("application/x-") && isText(file.bytes()) || isText(file.bytes())) {
                    yield text(file);
                }
                String what = NOT_READ.getOrDefault(type.substring(0, type.indexOf('/')), "a file of the type " + type);
                throw refused(what, "Only texts are taken.");
            }
        };
    }

    private static String text(Incoming file) {
        String extension = file.extension();
        if (MARKDOWN.contains(extension)) {
            return "md";
        }
        if (extension.equals("eml") && beginsWithHeader(file.bytes())) {
            return "eml";
        }
        return WEB_PAGE.contains(extension) && new String(file.bytes(), 0, Math.min(file.bytes().length, 4096), StandardCharsets.ISO_8859_1).indexOf('<') >= 0 ? "html" : "txt";
    }

    private static boolean beginsWithHeader(byte[] bytes) {
        return new String(bytes, 0, Math.min(bytes.length, 200), StandardCharsets.ISO_8859_1).matches("(?s)[A-Za-z][A-Za-z0-9-]*:[ \\t].*");
    }

    private static boolean isText(byte[] bytes) {
        for (int at = 0; at < Math.min(bytes.length, 512); at++) {
            if (bytes[at] >= 0 && bytes[at] < 9) {
                return false;
            }
        }
        return true;
    }

    private static String container(Incoming file, Bounds bounds) throws IOException {
        try (ZipFile zip = ZipFile.builder().setByteArray(file.bytes()).get()) {
            ZipArchiveEntry type = zip.getEntry("mimetype");
            if (type != null) {
                return openDocument(zip, type, bounds);
            }
            if (zip.getEntry("[Content_Types].xml") == null) {
                throw refused("an archive", "Send a ZIP archive as an import of its own; here one text is wanted.");
            }
            if (zip.getEntry("word/document.xml") != null) {
                return "docx";
            }
            String what = zip.getEntry("xl/workbook.xml") != null ? "an Excel workbook" : zip.getEntry("ppt/presentation.xml") != null ? "a PowerPoint presentation" : "an office document without a text";
            throw refused(what, "Save the text of it as DOCX, ODT or PDF.");
        }
    }

    private static String openDocument(ZipFile zip, ZipArchiveEntry type, Bounds bounds) throws IOException {
        try (InputStream stream = bounds.counting(zip.getInputStream(type))) {
            String is = new String(stream.readNBytes(200), StandardCharsets.US_ASCII).strip();
            if (is.equals("application/vnd.oasis.opendocument.text") || is.equals("application/vnd.oasis.opendocument.text-template")) {
                return "odt";
            }
            throw refused("a file of the type " + FileName.steeringShown(is), "Save the text of it as ODT, DOCX or PDF.");
        }
    }

    /** What the office programs of before 2007 wrote, and what those of today wrap an encrypted document in. */
    private static Problem old(Incoming file) throws IOException {
        try (POIFSFileSystem parts = new POIFSFileSystem(new ByteArrayInputStream(file.bytes()))) {
            if (parts.getRoot().hasEntryCaseInsensitive("EncryptedPackage")) {
                return new Problem(Sort.NOT_TEXT, "It is encrypted with a password. Open it with the password and save it without one.");
            }
            if (parts.getRoot().hasEntryCaseInsensitive("WordDocument")) {
                return refused("a document of Word 97 to 2003 (.doc)", "Open it in an office program and save it as DOCX or ODT.");
            }
            return refused("a document of an old office program", "Save the text of it as DOCX, ODT or PDF.");
        }
    }

    private static Problem refused(String what, String next) {
        return new Problem(Sort.NOT_TEXT, "It is %s, which is not read. %s".formatted(what, next));
    }
}
