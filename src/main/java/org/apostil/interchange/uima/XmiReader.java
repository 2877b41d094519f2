package org.apostil.interchange.uima;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.apache.uima.UIMAException;
import org.apache.uima.UIMAFramework;
import org.apache.uima.UIMARuntimeException;
import org.apache.uima.cas.CAS;
import org.apache.uima.cas.impl.XmiCasDeserializer;
import org.apache.uima.cas.impl.XmiSerializationSharedData;
import org.apache.uima.cas.text.AnnotationFS;
import org.apache.uima.resource.metadata.TypeSystemDescription;
import org.apache.uima.util.CasCreationUtils;
import org.apache.uima.util.XMLInputSource;
import org.apostil.interchange.AnnotationFormat;
import org.apostil.interchange.AnnotationFormat.Line;
import org.apostil.interchange.AnnotationReader;
import org.apostil.interchange.Reading;
import org.apostil.interchange.Upload;
import org.apostil.platform.Problem;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/**
 * UIMA CAS as XMI with its type system, in a ZIP as INCEpTION exports it. UIMA itself reads it; document types, entities and what
 * a type system would draw in from elsewhere are refused before.
 */
@ApplicationScoped
public class XmiReader implements AnnotationReader {

    private static final AnnotationFormat FORMAT = new AnnotationFormat("xmi", "UIMA CAS XMI",
        "The ZIP that INCEpTION exports as UIMA CAS XMI: a .xmi with its TypeSystem.xml.", List.of(".zip"), false, 6, List.of(
            new Line("Type and the value of its first feature that is no field", "A label: give it a meaning"),
            new Line("Feature such as mode, proposition, speaker, reliability, note", "Fills that field"),
            new Line("Slot named content, cue or source", "One claim of those parts"),
            new Line("Relation (Governor, Dependent)", "What is linked to a content belongs to its claim, through its cue too"),
            new Line("Types of grammar, words and sentences, and of the programme itself", "Left out"),
            new Line("Positions", "UTF-16 units, converted to code points"),
            new Line("xmi:id and all features", "Kept with the origin")));
    private static final int MOST_TYPES = 2_000;

    @Override
    public AnnotationFormat format() {
        return FORMAT;
    }

    @Override
    public boolean recognises(Upload upload) {
        return upload.count(".xmi") > 0 || upload.beginning().contains("xmi:XMI");
    }

    @Override
    public Reading read(Upload upload) {
        if (upload.count(".xmi") > 1) {
            throw Problem.invalid("file", "The ZIP holds several .xmi files, and annotations are imported into one text at a time. Nothing was kept. Upload a ZIP of one .xmi with its TypeSystem.xml.");
        }
        byte[] types = upload.files().entrySet().stream().filter(file -> file.getKey().toLowerCase(Locale.ROOT).contains("typesystem")).map(Map.Entry::getValue).findFirst()
            .orElseThrow(() -> Problem.invalid("file", "XMI cannot be read without its type system. Nothing was kept. Upload the ZIP that INCEpTION exports, with TypeSystem.xml in it."));
        String xmi = harmless(upload.ending(".xmi").orElseGet(upload::first));
        try {
            CAS cas = CasCreationUtils.createCas(typeSystem(types), null, null);
            XmiSerializationSharedData shared = new XmiSerializationSharedData();
            XMLReader reader = secure();
            reader.setContentHandler(new XmiCasDeserializer(cas.getTypeSystem()).getXmiCasHandler(cas, true, shared));
            reader.parse(new InputSource(new StringReader(xmi)));
            return reading(cas, shared);
        } catch (SAXException | IOException | UIMAException | UIMARuntimeException | IndexOutOfBoundsException | NumberFormatException | ParserConfigurationException broken) {
            throw Problem.invalid("file", "The XMI cannot be read with its type system: the file is incomplete or damaged, or the two do not belong together. Nothing was kept. Export the document again.");
        }
    }

    private static Reading reading(CAS cas, XmiSerializationSharedData shared) {
        CAS view = cas.getDocumentText() != null ? cas : first(cas);
        String text = view.getDocumentText();
        List<Structure> found = new ArrayList<>();
        for (AnnotationFS each : view.getAnnotationIndex()) {
            found.add(CasFeatures.structure(each, shared));
        }
        return Structures.reading(text, new Counting(text, null), found);
    }

    private static CAS first(CAS cas) {
        for (Iterator<CAS> views = cas.getViewIterator(); views.hasNext();) {
            CAS view = views.next();
            if (view.getDocumentText() != null) {
                return view;
            }
        }
        throw Problem.invalid("file", "There is no text in this CAS: none of its views holds one. Nothing was kept. Export the document again, with its text.");
    }

    private static TypeSystemDescription typeSystem(byte[] bytes) throws UIMAException, IOException {
        byte[] plain = harmless(bytes).replaceFirst("^\\s*<\\?xml[^>]*\\?>", "").getBytes(StandardCharsets.UTF_8);
        TypeSystemDescription types = UIMAFramework.getXMLParser().parseTypeSystemDescription(new XMLInputSource(new ByteArrayInputStream(plain), null));
        if (types.getImports() != null && types.getImports().length > 0) {
            throw Problem.invalid("file", "The type system imports others, which are not fetched. Nothing was kept. Upload the TypeSystem.xml that INCEpTION exports, which holds all types itself.");
        }
        if (types.getTypes().length > MOST_TYPES || Arrays.stream(types.getTypes()).anyMatch(type -> isOurs(type.getName()))) {
            throw Problem.invalid("file", "The type system holds more than %,d types, or one of the name of a class of this programme. Nothing was kept.".formatted(MOST_TYPES));
        }
        return types;
    }

    /** UIMA looks for a class of the name of each type; it shall find none but its own. */
    private static boolean isOurs(String type) {
        try {
            return !type.startsWith("uima.") && Class.forName(type, false, XmiReader.class.getClassLoader()) != null;
        } catch (ClassNotFoundException | LinkageError noClass) {
            return false;
        }
    }

    /** The text of an XML file in UTF-8 that declares neither a document type nor entities. */
    private static String harmless(byte[] bytes) {
        String text = Upload.text(bytes);
        if (text.contains("<!DOCTYPE") || text.contains("<!ENTITY")) {
            throw Problem.invalid("file", "The XML declares a document type or entities, which are not read. Nothing was kept. Export the document again; INCEpTION writes none.");
        }
        return text;
    }

    private static XMLReader secure() throws SAXException, ParserConfigurationException {
        SAXParserFactory factory = SAXParserFactory.newDefaultNSInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        XMLReader reader = factory.newSAXParser().getXMLReader();
        // UIMA keeps a text in one attribute, which may be as long as the file.
        reader.setProperty("http://www.oracle.com/xml/jaxp/properties/maxGeneralEntitySizeLimit", "0");
        return reader;
    }
}
