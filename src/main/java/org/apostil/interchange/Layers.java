package org.apostil.interchange;

import java.util.List;

/** What the layers of INCEpTION and WebAnno are called, and which of them say nothing about who said what. */
public final class Layers {

    private static final List<String> LINGUISTIC = List.of("de.tudarmstadt.ukp.dkpro.core.api.lexmorph", "de.tudarmstadt.ukp.dkpro.core.api.syntax", "de.tudarmstadt.ukp.dkpro.core.api.segmentation",
        "de.tudarmstadt.ukp.dkpro.core.api.coref", "de.tudarmstadt.ukp.dkpro.core.api.metadata", "de.tudarmstadt.ukp.dkpro.core.api.transform", "de.tudarmstadt.ukp.dkpro.core.api.anomaly",
        "de.tudarmstadt.ukp.clarin.webanno.api.type", "de.tudarmstadt.ukp.inception.api", "uima.");

    private Layers() {
    }

    /** Whether it holds words, sentences, grammar or what the programme itself needs: those are left out without asking. */
    public static boolean isLinguistic(String type) {
        return LINGUISTIC.stream().anyMatch(type::startsWith);
    }

    /** The name of a layer without its package. */
    public static String name(String type) {
        return type.substring(type.lastIndexOf('.') + 1);
    }

    /** What decides on the meaning: the layer, and the value of its first feature that fills no field of ours. */
    public static String label(String type, String value) {
        return value == null || value.isBlank() ? name(type) : name(type) + ": " + value;
    }
}
