package org.apostil.production;

import org.apostil.platform.Coded;

/** How far the making of a file got: {@code Queued → Running → Done | Failed}, or {@code Cancelled} by whoever ordered it. */
public enum OrderState implements Coded {

    QUEUED("queued", "Waiting"),
    RUNNING("running", "Being made"),
    DONE("done", "Ready"),
    FAILED("failed", "Failed"),
    CANCELLED("cancelled", "Cancelled");

    private final String code;
    private final String words;

    OrderState(String code, String words) {
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

    /** Whether something may still come of it by itself. */
    public boolean isOpen() {
        return this == QUEUED || this == RUNNING;
    }
}
