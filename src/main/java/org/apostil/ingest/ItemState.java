package org.apostil.ingest;

import org.apostil.platform.Coded;

/** What became of a file of an import: {@code Ready | Known → Confirmed → Added}, or refused. */
public enum ItemState implements Coded {

    READY("ready", "Taken"),
    KNOWN("known", "There already"),
    REFUSED("refused", "Refused"),
    CONFIRMED("confirmed", "Being added"),
    ADDED("added", "Added");

    private final String code;
    private final String words;

    ItemState(String code, String words) {
        this.code = code;
        this.words = words;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String words() {
        return words;
    }

    /** Whether a person can still say what becomes of it. */
    public boolean isOpen() {
        return this == READY || this == KNOWN;
    }
}
