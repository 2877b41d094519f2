package org.apostil.ingest;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.EnumMap;
import java.util.Map;
import org.apostil.ingest.Proposal.Field;

/** Where in a file the proposed values stand, in words. */
final class Origins {

    static final TypeReference<Map<Field, String>> TYPE = new TypeReference<>() {
    };

    private Origins() {
    }

    static Map<Field, String> of(Proposal proposal) {
        Map<Field, String> origins = new EnumMap<>(Field.class);
        proposal.fields().forEach((field, proposed) -> origins.put(field, proposed.from()));
        return origins;
    }
}
