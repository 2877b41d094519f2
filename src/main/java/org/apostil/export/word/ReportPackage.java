package org.apostil.export.word;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageProperties;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apostil.export.AnnotatedReport;
import org.apostil.export.DatedArchive;
import org.apostil.export.Phrases;
import org.apostil.export.Progress;
import org.apostil.export.XmlText;

/**
 * The document as a package of parts (ECMA-376 Part 2). Its dates are those of the report and its parts stand in one order, so
 * that the same report gives the same bytes.
 */
final class ReportPackage {

    static final String HEADER = "header";
    static final String FOOTER = "footer";

    private static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private static final String RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String MICROSOFT = "http://schemas.microsoft.com/office/2011/relationships/";

    private final OPCPackage parts;
    private final PackagePart document;

    private ReportPackage(OPCPackage parts) throws InvalidFormatException {
        this.parts = parts;
        document = parts.createPart(PackagingURIHelper.createPartName("/word/document.xml"), TYPE + "document.main+xml");
        parts.addRelationship(document.getPartName(), TargetMode.INTERNAL, PackageRelationshipTypes.CORE_DOCUMENT, "document");
    }

    static void write(AnnotatedReport report, OutputStream out, Progress progress) throws IOException {
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        try (OPCPackage parts = OPCPackage.create(archive)) {
            new ReportPackage(parts).fill(report, progress);
        } catch (InvalidFormatException namesAreWellFormed) {
            throw new IllegalStateException(namesAreWellFormed);
        }
        DatedArchive.write(archive.toByteArray(), report.head().export().at(), out);
    }

    private void fill(AnnotatedReport report, Progress progress) throws IOException, InvalidFormatException {
        Margin margin = new Margin(report);
        XmlText legible = new XmlText();
        if (!margin.all().isEmpty()) {
            progress.at("Writing comments", 0, 0);
            MarginParts.writeComments(margin, part("comments", TYPE + "comments+xml", RELATION + "comments", legible));
            MarginParts.writeThreads(margin, part("commentsExtended", TYPE + "commentsExtended+xml", MICROSOFT + "commentsExtended", legible));
        }
        Numbering numbering = new Numbering();
        body(report, margin, numbering, legible, progress);
        numbering.write(part("numbering", TYPE + "numbering+xml", RELATION + "numbering", legible));
        Running.writeHead(report, part(HEADER, TYPE + "header+xml", RELATION + "header", legible));
        Running.writeFoot(report, part(FOOTER, TYPE + "footer+xml", RELATION + "footer", legible));
        copy("styles", TYPE + "styles+xml", RELATION + "styles");
        copy("settings", TYPE + "settings+xml", RELATION + "settings");
        properties(report);
    }

    /** Written twice: what the document cannot hold is known only at the end, and told of on the first page. */
    private void body(AnnotatedReport report, Margin margin, Numbering numbering, XmlText legible, Progress progress) throws IOException {
        body(report, margin, new Numbering(), legible, List.of(), OutputStream.nullOutputStream(), progress);
        body(report, margin, numbering, new XmlText(), legible.remarks(), document.getOutputStream(), progress);
    }

    private static void body(AnnotatedReport report, Margin margin, Numbering numbering, XmlText legible, List<String> remarks, OutputStream to, Progress progress)
            throws IOException {
        new ReportBody(report, new Flow(new WordXml(to, legible), margin), margin, numbering, progress).write(remarks);
    }

    private WordXml part(String name, String type, String relation, XmlText legible) throws IOException, InvalidFormatException {
        return new WordXml(added(name, type, relation).getOutputStream(), legible);
    }

    private PackagePart added(String name, String type, String relation) throws InvalidFormatException {
        PackagePart part = parts.createPart(PackagingURIHelper.createPartName("/word/" + name + ".xml"), type);
        document.addRelationship(part.getPartName(), TargetMode.INTERNAL, relation, name);
        return part;
    }

    private void copy(String name, String type, String relation) throws IOException, InvalidFormatException {
        try (InputStream from = ReportPackage.class.getResourceAsStream(name + ".xml"); OutputStream to = added(name, type, relation).getOutputStream()) {
            from.transferTo(to);
        }
    }

    private void properties(AnnotatedReport report) throws InvalidFormatException {
        XmlText legible = new XmlText();
        PackageProperties properties = parts.getPackageProperties();
        Optional<Date> at = Optional.of(Date.from(report.head().export().at()));
        properties.setTitleProperty(Optional.of(legible.of(report.head().title())));
        properties.setCreatorProperty(Optional.of(legible.of(report.head().authors().isEmpty() ? Phrases.known(report.head().export().forWhom()) : String.join("; ", report.head().authors()))));
        properties.setLastModifiedByProperty(Optional.of("Apostil"));
        properties.setSubjectProperty(Optional.of("Annotated report"));
        properties.setCategoryProperty(Optional.of(report.head().handling().code()));
        properties.setContentStatusProperty(Optional.of(report.draft() ? "Draft" : "Final"));
        properties.setLanguageProperty(Optional.of("en"));
        properties.setCreatedProperty(at);
        properties.setModifiedProperty(at);
    }
}
