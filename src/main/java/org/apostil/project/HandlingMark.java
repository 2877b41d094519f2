package org.apostil.project;

import org.apostil.platform.Coded;

/** Traffic Light Protocol 2.0 of FIRST: how far a source or a report may be passed on; the strictest first. */
public enum HandlingMark implements Coded {
    RED("TLP:RED", "For the eyes of the named recipients only"),
    AMBER_STRICT("TLP:AMBER+STRICT", "Within the organisation only"),
    AMBER("TLP:AMBER", "Within the organisation and its clients, on a need-to-know basis"),
    GREEN("TLP:GREEN", "Within the community"),
    CLEAR("TLP:CLEAR", "Disclosure is not limited");

    private final String code;
    private final String words;

    HandlingMark(String code, String words) {
        this.code = code;
        this.words = words;
    }

    /** Whether it lets what bears it go further than the other does. */
    public boolean isWiderThan(HandlingMark other) {
        return ordinal() > other.ordinal();
    }

    /** The one of the two that lets what bears it go less far. */
    public HandlingMark stricter(HandlingMark other) {
        return isWiderThan(other) ? other : this;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String words() {
        return words;
    }
}
