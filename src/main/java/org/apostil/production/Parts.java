package org.apostil.production;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.apostil.platform.PartsStream;

/** Keeps files in the database in parts, so that nobody holds all of one at once. */
@ApplicationScoped
class Parts {

    private static final int PART = 1 << 20;

    @Inject
    private OrderRepository orders;

    /** Keeps a file, in the transaction of whoever asks. */
    @Transactional(Transactional.TxType.MANDATORY)
    void keep(UUID order, Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            int number = 0;
            for (byte[] part = content.readNBytes(PART); part.length > 0; part = content.readNBytes(PART)) {
                orders.addPart(order, ++number, part);
            }
        }
    }

    /** Reads a file part by part. */
    InputStream of(UUID order) {
        return PartsStream.of(number -> part(order, number));
    }

    @Transactional
    Optional<byte[]> part(UUID order, int number) {
        return orders.part(order, number);
    }
}
