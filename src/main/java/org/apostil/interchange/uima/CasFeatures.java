package org.apostil.interchange.uima;

import org.apache.uima.cas.ArrayFS;
import org.apache.uima.cas.Feature;
import org.apache.uima.cas.FeatureStructure;
import org.apache.uima.cas.impl.XmiSerializationSharedData;
import org.apache.uima.cas.text.AnnotationFS;
import org.apache.uima.jcas.cas.TOP;
import org.apostil.interchange.uima.Structure.Ref;

/** The features of an annotation of a CAS, with the ids that the XMI has. */
final class CasFeatures {

    private CasFeatures() {
    }

    static Structure structure(AnnotationFS annotation, XmiSerializationSharedData ids) {
        Structure structure = Structure.of(id(annotation, ids), annotation.getType().getName(), annotation.getBegin(), annotation.getEnd());
        for (Feature feature : annotation.getType().getFeatures()) {
            String name = feature.getShortName();
            if (feature.getRange().isPrimitive()) {
                String value = name.equals("begin") || name.equals("end") ? null : annotation.getFeatureValueAsString(feature);
                if (value != null && !value.isBlank()) {
                    structure.values().put(name, value);
                }
            } else if (!name.equals("sofa")) {
                refer(structure, name, annotation.getFeatureValue(feature), ids);
            }
        }
        return structure;
    }

    private static void refer(Structure from, String feature, FeatureStructure target, XmiSerializationSharedData ids) {
        if (target instanceof ArrayFS<?> array) {
            for (FeatureStructure element : array.toArray()) {
                slot(from, feature, element, ids);
            }
        } else {
            slot(from, feature, target, ids);
        }
    }

    /** An annotation, or what names a role and leads to one. */
    private static void slot(Structure from, String feature, FeatureStructure target, XmiSerializationSharedData ids) {
        if (target instanceof AnnotationFS annotation) {
            from.refs().add(new Ref(feature, null, id(annotation, ids)));
        } else if (target != null) {
            Feature role = target.getType().getFeatureByBaseName("role");
            Feature leads = target.getType().getFeatureByBaseName("target");
            if (leads != null && !leads.getRange().isPrimitive() && target.getFeatureValue(leads) instanceof AnnotationFS annotation) {
                from.refs().add(new Ref(feature, role == null ? null : target.getFeatureValueAsString(role), id(annotation, ids)));
            }
        }
    }

    private static String id(FeatureStructure structure, XmiSerializationSharedData ids) {
        return ids.getXmiId((TOP) structure);
    }
}
