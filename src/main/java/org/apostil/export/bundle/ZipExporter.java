package org.apostil.export.bundle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apostil.export.AnnotatedReport;
import org.apostil.export.Exporter;
import org.apostil.export.Form;
import org.apostil.export.Forms;
import org.apostil.export.Press;
import org.apostil.export.Progress;

/**
 * Every other form of the report in one archive, and a manifest of their hashes that {@code sha256sum -c} reads. The entries
 * bear the moment of the export, so that the same report gives the same bytes.
 */
@ApplicationScoped
public class ZipExporter implements Exporter {

    /** The manifest: lines of the SHA-256 in hexadecimal, two blanks and the name of the file. */
    static final String MANIFEST = "SHA256SUMS";

    private static final Form FORM = new Form("zip", "Everything", "All forms together, with a manifest of their hashes", "application/zip", "zip", 10);

    @Inject
    private Forms forms;

    @Inject
    private Press press;

    @Override
    public Form form() {
        return FORM;
    }

    @Override
    public List<String> reservations(AnnotatedReport report) {
        return others().stream().flatMap(exporter -> exporter.reservations(report).stream()).toList();
    }

    @Override
    public void write(AnnotatedReport report, OutputStream out, Progress progress) throws IOException {
        List<Exporter> others = others();
        LocalDateTime at = LocalDateTime.ofInstant(report.head().export().at(), ZoneOffset.UTC);
        StringBuilder manifest = new StringBuilder();
        ZipOutputStream zip = new ZipOutputStream(new Open(out), StandardCharsets.UTF_8);
        for (int i = 0; i < others.size(); i++) {
            Exporter other = others.get(i);
            int done = i;
            String name = other.form().fileName("report");
            zip.putNextEntry(entry(name, at));
            DigestOutputStream hashed = new DigestOutputStream(new Open(zip), sha256());
            press.write(other, report, hashed, (step, ofStep, ofAll) -> progress.at(other.form().name() + ": " + step, done, others.size()));
            zip.closeEntry();
            manifest.append(HexFormat.of().formatHex(hashed.getMessageDigest().digest())).append("  ").append(name).append('\n');
        }
        zip.putNextEntry(entry(MANIFEST, at));
        zip.write(manifest.toString().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
        zip.finish();
    }

    private List<Exporter> others() {
        return forms.all().stream().filter(exporter -> !exporter.form().code().equals(FORM.code())).toList();
    }

    /** A local time, for the archive's own are in the zone of the machine otherwise. */
    private static ZipEntry entry(String name, LocalDateTime at) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(at);
        return entry;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
