package org.apostil.ingest;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.apostil.platform.Text;

/**
 * What a file says of itself: proposed, and nobody's word until a person has confirmed it.
 *
 * <p>{@snippet :
 * Proposal proposal = new Proposal().with(Field.TITLE, "The ferry", "schema.org headline");
 * proposal.value(Field.TITLE);  // "The ferry"
 * }
 */
public record Proposal(Map<Field, Proposed> fields) {

    /** What can be proposed. */
    public enum Field {
        TITLE, AUTHOR, PUBLISHER, PUBLISHED, LANGUAGE, URL
    }

    /**
     * A proposed value.
     *
     * @param from where in the file it stands, in words, such as <em>PDF information</em>
     */
    public record Proposed(String value, String from) {
    }

    /** Where a title comes from that nobody gave: it is a working title. */
    public static final String FROM_NAME = "name of the file";

    private static final int LONGEST = 500;

    public Proposal {
        fields = Map.copyOf(fields);
    }

    /** Nothing is proposed. */
    public Proposal() {
        this(Map.of());
    }

    /**
     * The same with one value more, unless the field has one, or there is none that fits the field: what is asked first
     * counts most.
     *
     * @param raw as the file has it; may be null
     */
    public Proposal with(Field field, String raw, String from) {
        String value = fields.containsKey(field) ? null : fitting(field, raw);
        if (value == null) {
            return this;
        }
        Map<Field, Proposed> more = new EnumMap<>(Field.class);
        more.putAll(fields);
        more.put(field, new Proposed(value, from));
        return new Proposal(more);
    }

    /** The proposed value; null where none is. */
    public String value(Field field) {
        return Optional.ofNullable(fields.get(field)).map(Proposed::value).orElse(null);
    }

    /** Where it stands in the file, in words; null where nothing is proposed. */
    public String from(Field field) {
        return Optional.ofNullable(fields.get(field)).map(Proposed::from).orElse(null);
    }

    private static String fitting(Field field, String raw) {
        if (raw == null || raw.isBlank()) {
            return null;
        }
        return switch (field) {
            case TITLE, AUTHOR, PUBLISHER -> Text.shortened(FileName.steeringShown(raw.strip()), LONGEST);
            case PUBLISHED -> Dates.day(raw.strip()).orElse(null);
            case LANGUAGE -> Languages.tag(raw.strip()).orElse(null);
            case URL -> raw.strip().matches("(?i)https?://[^\\s/?#]\\S{0,1999}") ? FileName.steeringShown(raw.strip()) : null;
        };
    }
}
