package org.apostil.export;

import java.io.OutputStream;
import java.util.Arrays;

/** Keeps nothing of what is written to it, and knows whether it is the same as a file, byte for byte. */
final class HeldAgainst extends OutputStream {

    private final byte[] file;
    private int at;
    private boolean same = true;

    HeldAgainst(byte[] file) {
        this.file = file;
    }

    @Override
    public void write(int one) {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int count) {
        same = same && count <= file.length - at && Arrays.equals(file, at, at + count, bytes, from, from + count);
        at = same ? at + count : at;
    }

    /** Whether all of the file was written, and nothing else. */
    boolean same() {
        return same && at == file.length;
    }
}
