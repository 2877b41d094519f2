package org.apostil.bench;

import java.io.OutputStream;

/** Takes what is written to it nowhere, and samples the heap after every megabyte: also writing holds something. */
final class SampledOutput extends OutputStream {

    private static final int MEGABYTE = 1 << 20;

    private final HeapWatch watch;
    private long written;

    SampledOutput(HeapWatch watch) {
        this.watch = watch;
    }

    @Override
    public void write(int value) {
        took(1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
        took(length);
    }

    private void took(int length) {
        long before = written;
        written += length;
        if (before / MEGABYTE != written / MEGABYTE) {
            watch.sample();
        }
    }
}
