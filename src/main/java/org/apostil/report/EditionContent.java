package org.apostil.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import org.apostil.export.Inclusion;
import org.apostil.export.Judgement;
import org.apostil.export.LikelihoodRow;
import org.apostil.project.HandlingMark;

/** What an edition keeps as JSON: all but its title, its handling mark and its sources. Fields are added, never renamed. */
record EditionContent(String summary, List<Judgement> assessment, LikelihoodRow row, Selection selection, Inclusion inclusion) {

    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).disable(MapperFeature.AUTO_DETECT_IS_GETTERS).build();

    static EditionContent of(Composition composition) {
        return new EditionContent(composition.summary(), composition.assessment(), composition.row(), composition.selection(), composition.inclusion());
    }

    static EditionContent read(String json) {
        try {
            return JSON.readValue(json, EditionContent.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An edition cannot be read", e);
        }
    }

    String json() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("An edition holds plain values only", e);
        }
    }

    Composition composition(String title, HandlingMark handlingMark, List<ChosenSource> sources) {
        return new Composition(title, handlingMark, summary, assessment, row, sources, selection, inclusion);
    }
}
