package org.apostil.export.pdf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apostil.export.AnnotatedReport;
import org.apostil.export.Exporter;
import org.apostil.export.Progress;
import org.apostil.export.linked.WebAnnotationExporter;

/** The annotations of a report as Web Annotations, within the document as a file that belongs to it (ISO 19005-3, 6.8). */
final class Attachment {

    static final String NAME = "annotations.jsonld";

    private Attachment() {
    }

    static void add(PDDocument document, AnnotatedReport report, Instant at) throws IOException {
        Exporter exporter = new WebAnnotationExporter();
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        exporter.write(report, written, Progress.UNWATCHED);
        PDEmbeddedFile file = new PDEmbeddedFile(document, new ByteArrayInputStream(written.toByteArray()), COSName.FLATE_DECODE);
        file.setSubtype(exporter.form().mediaType());
        file.setSize(written.size());
        file.setCreationDate(Comments.calendar(at));
        file.setModDate(Comments.calendar(at));
        PDComplexFileSpecification named = new PDComplexFileSpecification();
        named.setFile(NAME);
        named.setFileUnicode(NAME);
        named.setFileDescription("What this report shows, as W3C Web Annotations");
        named.setEmbeddedFile(file);
        named.setEmbeddedFileUnicode(file);
        named.getCOSObject().setName("AFRelationship", "Supplement");
        PDEmbeddedFilesNameTreeNode files = new PDEmbeddedFilesNameTreeNode();
        files.setNames(Map.of(NAME, named));
        PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
        names.setEmbeddedFiles(files);
        document.getDocumentCatalog().setNames(names);
        COSArray associated = new COSArray();
        associated.add(named);
        document.getDocumentCatalog().getCOSObject().setItem("AF", associated);
    }
}
