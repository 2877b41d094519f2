package org.apostil.ingest;

import org.apostil.platform.Coded;

/** What an import does: {@code Waiting → Running → Resting}, and again whenever files of it were confirmed. */
public enum ImportState implements Coded {

    WAITING("waiting", "Waits for its turn"),
    RUNNING("running", "Under way"),
    RESTING("resting", "Waits for you");

    private final String code;
    private final String words;

    ImportState(String code, String words) {
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
}
