package org.apostil.interchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.uima.UIMAException;
import org.apache.uima.UIMAFramework;
import org.apache.uima.cas.ArrayFS;
import org.apache.uima.cas.CAS;
import org.apache.uima.cas.FeatureStructure;
import org.apache.uima.cas.Type;
import org.apache.uima.cas.impl.XmiCasSerializer;
import org.apache.uima.cas.text.AnnotationFS;
import org.apache.uima.json.jsoncas2.JsonCas2Serializer;
import org.apache.uima.json.jsoncas2.mode.OffsetConversionMode;
import org.apache.uima.resource.metadata.TypeDescription;
import org.apache.uima.resource.metadata.TypeSystemDescription;
import org.apache.uima.util.CasCreationUtils;
import org.xml.sax.SAXException;

/**
 * A document of INCEpTION, made and written by UIMA: a layer of parts of attributions with slots, another whose parts a relation
 * joins, and a layer of words, as INCEpTION has them.
 */
final class UimaFiles {

    private static final String ATTRIBUTION = "webanno.custom.Attribution";
    private static final String PART = "webanno.custom.Part";
    private static final String RELATION = "webanno.custom.Belongs";
    private static final String TOKEN = "de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token";

    private final TypeSystemDescription types;
    private final CAS cas;

    UimaFiles(String text) {
        try {
            types = types();
            cas = CasCreationUtils.createCas(types, null, null);
        } catch (UIMAException e) {
            throw new IllegalStateException(e);
        }
        cas.setDocumentText(text);
        add(TOKEN, "Talks");
        AnnotationFS source = add(ATTRIBUTION, "the minister");
        AnnotationFS cue = add(ATTRIBUTION, "promised");
        AnnotationFS content = add(ATTRIBUTION, "the text would not change");
        set(content, "mode", "indirect");
        set(content, "note", "Kept as it was said.");
        ArrayFS<FeatureStructure> slots = cas.createArrayFS(2);
        slots.set(0, slot("source", source));
        slots.set(1, slot("cue", cue));
        content.setFeatureValue(content.getType().getFeatureByBaseName("parts"), slots);
        AnnotationFS denied = add(PART, "denied");
        set(denied, "value", "cue");
        AnnotationFS it = add(PART, "it.");
        set(it, "value", "content");
        AnnotationFS aliyev = add(PART, "Ilham Aliyev");
        set(aliyev, "value", "source");
        relate(denied, it);
        relate(denied, aliyev);
        AnnotationFS vague = add(PART, "Café");
        set(vague, "value", "vague");
    }

    byte[] json(OffsetConversionMode counting) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            JsonCas2Serializer serializer = new JsonCas2Serializer();
            serializer.setOffsetConversionMode(counting);
            serializer.serialize(cas, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As INCEpTION packs it. */
    byte[] xmi() {
        try {
            ByteArrayOutputStream xmi = new ByteArrayOutputStream();
            XmiCasSerializer.serialize(cas, xmi);
            ByteArrayOutputStream typeSystem = new ByteArrayOutputStream();
            types.toXML(typeSystem);
            return zip(xmi.toByteArray(), typeSystem.toByteArray());
        } catch (IOException | SAXException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] zip(byte[] xmi, byte[] typeSystem) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("article.txt.xmi"));
            zip.write(xmi);
            zip.putNextEntry(new ZipEntry("TypeSystem.xml"));
            zip.write(typeSystem);
        }
        return bytes.toByteArray();
    }

    private static TypeSystemDescription types() {
        TypeSystemDescription types = UIMAFramework.getResourceSpecifierFactory().createTypeSystemDescription();
        types.addType(TOKEN, "", CAS.TYPE_NAME_ANNOTATION);
        TypeDescription link = types.addType("webanno.custom.AttributionPartsLink", "", CAS.TYPE_NAME_TOP);
        link.addFeature("role", "", CAS.TYPE_NAME_STRING);
        link.addFeature("target", "", ATTRIBUTION);
        TypeDescription attribution = types.addType(ATTRIBUTION, "", CAS.TYPE_NAME_ANNOTATION);
        attribution.addFeature("mode", "", CAS.TYPE_NAME_STRING);
        attribution.addFeature("note", "", CAS.TYPE_NAME_STRING);
        attribution.addFeature("parts", "", CAS.TYPE_NAME_FS_ARRAY, "webanno.custom.AttributionPartsLink", false);
        types.addType(PART, "", CAS.TYPE_NAME_ANNOTATION).addFeature("value", "", CAS.TYPE_NAME_STRING);
        TypeDescription relation = types.addType(RELATION, "", CAS.TYPE_NAME_ANNOTATION);
        relation.addFeature("Governor", "", PART);
        relation.addFeature("Dependent", "", PART);
        return types;
    }

    private AnnotationFS add(String type, String words) {
        int start = cas.getDocumentText().indexOf(words);
        AnnotationFS made = cas.createAnnotation(cas.getTypeSystem().getType(type), start, start + words.length());
        cas.addFsToIndexes(made);
        return made;
    }

    private static void set(FeatureStructure of, String feature, String value) {
        of.setStringValue(of.getType().getFeatureByBaseName(feature), value);
    }

    private FeatureStructure slot(String role, AnnotationFS target) {
        Type type = cas.getTypeSystem().getType("webanno.custom.AttributionPartsLink");
        FeatureStructure slot = cas.createFS(type);
        set(slot, "role", role);
        slot.setFeatureValue(type.getFeatureByBaseName("target"), target);
        return slot;
    }

    private void relate(AnnotationFS governor, AnnotationFS dependent) {
        Type type = cas.getTypeSystem().getType(RELATION);
        AnnotationFS relation = cas.createAnnotation(type, dependent.getBegin(), dependent.getEnd());
        relation.setFeatureValue(type.getFeatureByBaseName("Governor"), governor);
        relation.setFeatureValue(type.getFeatureByBaseName("Dependent"), dependent);
        cas.addFsToIndexes(relation);
    }
}
