package org.apostil.interchange.standoff;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.apostil.interchange.AnnotationFormat;
import org.apostil.interchange.AnnotationFormat.Line;
import org.apostil.interchange.AnnotationReader;
import org.apostil.interchange.Reading;
import org.apostil.interchange.Upload;
import org.apostil.platform.Problem;

/**
 * WebAnno TSV 3, as WebAnno and INCEpTION write it: tokens with their layers in columns, span layers with slots, and relations.
 * Positions are UTF-16 units, converted here. Chain layers are not read.
 */
@ApplicationScoped
public class TsvReader implements AnnotationReader {

    private static final AnnotationFormat FORMAT = new AnnotationFormat("webanno-tsv", "WebAnno TSV 3",
        "The .tsv that INCEpTION or WebAnno exports for one document.", List.of(".tsv", ".zip"), false, 4, List.of(
            new Line("Span layer and the value of its first feature that is no field", "A label: give it a meaning"),
            new Line("Feature such as mode, proposition, speaker, reliability, note", "Fills that field"),
            new Line("Slot named content, cue or source", "One claim of those parts"),
            new Line("Relation", "What is linked to a content belongs to its claim, through its cue too"),
            new Line("Layers of grammar, words and sentences; chain layers", "Left out"),
            new Line("Positions", "UTF-16 units, converted to code points"),
            new Line("The lines themselves", "Kept with the origin")));
    private static final String MARK = "#FORMAT=WebAnno TSV 3";

    @Override
    public AnnotationFormat format() {
        return FORMAT;
    }

    @Override
    public boolean recognises(Upload upload) {
        return upload.beginning().startsWith(MARK) || upload.ending(".tsv").filter(file -> new Upload("", Map.of("", file)).beginning().startsWith(MARK)).isPresent();
    }

    @Override
    public Reading read(Upload upload) {
        String file = Upload.text(upload.ending(".tsv").orElseGet(upload::first));
        if (!file.stripLeading().startsWith(MARK)) {
            throw Problem.invalid("file", "The first line does not say “#FORMAT=WebAnno TSV 3”. Nothing was kept. Export the document as WebAnno TSV v3.3.");
        }
        return new TsvDocument(file).reading();
    }
}
