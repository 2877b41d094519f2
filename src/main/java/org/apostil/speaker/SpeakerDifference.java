package org.apostil.speaker;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apostil.platform.Side;

/**
 * A field in which what two people wrote of a speaker at the same time differs.
 *
 * @param proposal the side that alone changed it; empty where both did, and a person must choose
 */
public record SpeakerDifference(SpeakerField field, Optional<Side> proposal) {

    /** Where both differ, in the order of the form. */
    public static List<SpeakerDifference> of(SpeakerDetails before, SpeakerDetails mine, SpeakerDetails theirs) {
        return Arrays.stream(SpeakerField.values()).filter(field -> !field.same(mine, theirs)).map(field -> new SpeakerDifference(field,
            field.same(before, mine) ? Optional.of(Side.THEIRS) : field.same(before, theirs) ? Optional.of(Side.MINE) : Optional.empty())).toList();
    }

    /** Theirs, with mine in the fields in which I was chosen. */
    public static SpeakerDetails merged(SpeakerDetails mine, SpeakerDetails theirs, Map<SpeakerField, Side> chosen) {
        Map<SpeakerField, SpeakerDetails> from = new EnumMap<>(SpeakerField.class);
        Arrays.stream(SpeakerField.values()).forEach(field -> from.put(field, chosen.get(field) == Side.MINE ? mine : theirs));
        return new SpeakerDetails(from.get(SpeakerField.NAME).name(), from.get(SpeakerField.KIND).kind(), from.get(SpeakerField.DESCRIPTION).description(),
            from.get(SpeakerField.ALIASES).aliases(), from.get(SpeakerField.ROLES).roles(), from.get(SpeakerField.WIKIDATA).wikidata(), from.get(SpeakerField.ANONYMITY).anonymity());
    }
}
