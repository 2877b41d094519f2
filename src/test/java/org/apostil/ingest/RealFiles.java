package org.apostil.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Documents that LibreOffice made of {@code ferry.fodt}: once for all tests of a run. Where there is no LibreOffice, tests fail. */
public final class RealFiles {

    private static final List<String> KINDS = List.of("docx", "odt", "pdf");
    private static final int MOST_SECONDS = 120;
    private static Path made;

    private RealFiles() {
    }

    /** The document as {@code docx}, {@code odt} or {@code pdf}. */
    public static byte[] ferry(String kind) {
        try {
            return Files.readAllBytes(made().resolve("ferry." + kind));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static synchronized Path made() throws IOException {
        if (made == null) {
            Path room = Files.createTempDirectory("apostil-real-files");
            try (InputStream written = RealFiles.class.getResourceAsStream("ferry.fodt")) {
                Files.copy(written, room.resolve("ferry.fodt"), StandardCopyOption.REPLACE_EXISTING);
            }
            for (String kind : KINDS) {
                convert(room, kind);
            }
            made = room;
        }
        return made;
    }

    private static void convert(Path room, String kind) throws IOException {
        Path said = room.resolve("said-" + kind);
        Process office;
        try {
            office = new ProcessBuilder("soffice", "--headless", "--norestore", "-env:UserInstallation=" + room.resolve("profile").toUri(), "--convert-to", kind, "--outdir", room.toString(), room.resolve("ferry.fodt").toString())
                .redirectErrorStream(true).redirectOutput(said.toFile()).start();
        } catch (IOException none) {
            throw new AssertionError("These tests need LibreOffice (soffice on the PATH); deploy/test installs it.", none);
        }
        try {
            assertTrue(office.waitFor(MOST_SECONDS, TimeUnit.SECONDS), "LibreOffice ended");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            office.destroyForcibly();
        }
        assertEquals(0, office.exitValue(), Files.readString(said));
        assertTrue(Files.size(room.resolve("ferry." + kind)) > 0, Files.readString(said));
    }
}
