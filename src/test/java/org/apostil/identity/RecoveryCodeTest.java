package org.apostil.identity;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RecoveryCodeTest {

    private static final int BITS = 112;

    @Test
    void a_code_has_so_many_bits_that_a_fast_digest_keeps_it() {
        List<String> codes = Stream.generate(RecoveryCode::random).limit(500).toList();
        long letters = codes.stream().flatMapToInt(code -> code.replace("-", "").chars()).distinct().count();
        int length = codes.getFirst().replace("-", "").length();
        assertTrue(length * Math.log(letters) / Math.log(2) >= BITS, length + " letters of " + letters);
        for (int place = 0; place < length; place++) {
            int at = place;
            assertTrue(codes.stream().map(code -> code.replace("-", "").charAt(at)).distinct().count() > letters * 3 / 4, "place " + at);
        }
    }

    @Test
    void it_is_the_same_however_it_is_typed() {
        assertArrayEquals(RecoveryCode.hash("k3f9-x7q2-mh4w"), RecoveryCode.hash(" K3F9 X7Q2mh4w "));
    }
}
