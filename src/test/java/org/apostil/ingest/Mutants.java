package org.apostil.ingest;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Files of every format, each changed somewhere: the same ones at every run. */
public final class Mutants {

    private static final int OF_EACH = 260;
    private static final long SEED = 20_170_314;
    private static final List<String> NASTY = List.of("<!DOCTYPE x [<!ENTITY a \"b\">]>", "&a;", "]]>", "\0", "\uFEFF", "\u202E", "<w:p><w:r><w:t>", "</w:p>", "<text:p>", "<table><tr><td>", "<blockquote>", "stream\n", "endobj",
        "999999999999", "-1", "Content-Type: multipart/mixed; boundary=\"\"", "charset=utf-7", "\r\n\r\n", "--", "[^1]", "\u0000\u0001", "PK\3\4", "%PDF-", "<![CDATA[", "&#x110000;");

    private Mutants() {
    }

    /** All of them, by name. */
    public static Map<String, byte[]> all() {
        Random chance = new Random(SEED);
        Map<String, byte[]> mutants = new LinkedHashMap<>();
        for (Map.Entry<String, byte[]> file : originals().entrySet()) {
            for (int number = 0; number < OF_EACH; number++) {
                mutants.put("%03d-%s".formatted(number, file.getKey()), number % 2 == 1 && file.getKey().matches(".*\\.(docx|odt)") ? within(file.getValue(), chance) : changed(file.getValue(), chance));
            }
        }
        return mutants;
    }

    /** What the mutants are made of: each is read as it is. */
    static Map<String, byte[]> originals() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("ferry.txt", "The ferry left at six 😀.\n\nНикто не видел.\n".repeat(20).getBytes(StandardCharsets.UTF_8));
        files.put("parom.txt", "Паром вышел из гавани в шесть часов утра. Никто не видел, как он вернулся.\n".repeat(10).getBytes(Charset.forName("windows-1251")));
        files.put("ferry.md", "---\ntitle: Fog\n---\n# The ferry\n\nIt left[^1].\n\n> Fog.\n\n- One\n  - Two\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n[^1]: Log.\n".getBytes(StandardCharsets.UTF_8));
        files.put("ferry.html", ("<html lang=en><head><title>Fog</title><script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Fog\",\"author\":{\"name\":\"Nora\"}}</script></head><body><nav><a href=/>Home</a></nav>"
            + "<article><h1>Fog</h1><p>The ferry left at six.<sup><a href=#n>1</a></sup></p><blockquote>Fog.</blockquote><ol><li>One<ul><li>Two</li></ul></li></ol><table><tr><td>1</td><td>2</td></tr></table></article></body></html>").getBytes(StandardCharsets.UTF_8));
        files.put("ferry.docx", RealFiles.ferry("docx"));
        files.put("ferry.odt", RealFiles.ferry("odt"));
        files.put("ferry.pdf", RealFiles.ferry("pdf"));
        files.put("ferry.eml", ("From: =?utf-8?q?N=C3=B3ra?= <nora@harbour.example>\r\nTo: ivo@harbour.example\r\nSubject: Fog\r\nDate: Tue, 4 May 2021 23:30:00 -0500\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=\"b\"\r\n\r\n"
            + "--b\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nThe ferry left =C3=A1t six.\r\n> Did it?\r\n\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\nPHA+Rm9nPC9wPg==\r\n"
            + "--b\r\nContent-Type: application/octet-stream; name=\"log.bin\"\r\nContent-Disposition: attachment\r\n\r\nlog\r\n--b--\r\n").getBytes(StandardCharsets.US_ASCII));
        return files;
    }

    /** A part of an archive is changed, and the archive is whole. */
    private static byte[] within(byte[] archive, Random chance) {
        Map<String, byte[]> parts = Zips.files(archive);
        List<String> names = new ArrayList<>(parts.keySet());
        String name = names.get(chance.nextInt(names.size()));
        parts.put(name, changed(parts.get(name), chance));
        return Zips.of(parts);
    }

    private static byte[] changed(byte[] original, Random chance) {
        byte[] bytes = original.clone();
        for (int times = 1 + chance.nextInt(4); times > 0 && bytes.length > 1; times--) {
            int at = chance.nextInt(bytes.length);
            int to = Math.min(bytes.length, at + 1 + chance.nextInt(Math.max(1, bytes.length / 4)));
            switch (chance.nextInt(7)) {
                case 0 -> bytes[at] ^= (byte) (1 << chance.nextInt(8));
                case 1 -> bytes = Arrays.copyOf(bytes, at);
                case 2 -> bytes = joined(Arrays.copyOf(bytes, at), Arrays.copyOfRange(bytes, to, bytes.length));
                case 3 -> bytes = joined(Arrays.copyOf(bytes, to), Arrays.copyOfRange(bytes, at, bytes.length));
                case 4 -> bytes = joined(Arrays.copyOf(bytes, at), NASTY.get(chance.nextInt(NASTY.size())).getBytes(StandardCharsets.UTF_8), Arrays.copyOfRange(bytes, at, bytes.length));
                case 5 -> Arrays.fill(bytes, at, to, (byte) chance.nextInt(256));
                default -> {
                    byte[] noise = new byte[to - at];
                    chance.nextBytes(noise);
                    System.arraycopy(noise, 0, bytes, at, noise.length);
                }
            }
        }
        return bytes;
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(out::writeBytes);
        return out.toByteArray();
    }
}
