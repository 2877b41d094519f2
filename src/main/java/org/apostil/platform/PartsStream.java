package org.apostil.platform;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Enumeration;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * What is kept in parts, read one after the other.
 *
 * <p>{@snippet : InputStream file = PartsStream.of(number -> parts.part(id, number)); }
 */
public final class PartsStream {

    private PartsStream() {
    }

    /** @param parts gives the part of that number, from 1; nothing after the last */
    public static InputStream of(IntFunction<Optional<byte[]>> parts) {
        return new SequenceInputStream(new Enumeration<>() {

            private int number = 1;
            private Optional<byte[]> next = parts.apply(1);

            @Override
            public boolean hasMoreElements() {
                return next.isPresent();
            }

            @Override
            public InputStream nextElement() {
                InputStream current = new ByteArrayInputStream(next.orElseThrow(NoSuchElementException::new));
                next = parts.apply(++number);
                return current;
            }
        });
    }
}
