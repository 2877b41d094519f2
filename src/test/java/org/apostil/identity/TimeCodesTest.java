package org.apostil.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeCodesTest {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    /** RFC 6238, appendix B, SHA-1: the last six of its eight digits. */
    @ParameterizedTest
    @CsvSource({"59, 287082", "1111111109, 081804", "1111111111, 050471", "1234567890, 005924", "2000000000, 279037"})
    void the_codes_are_those_of_the_standard(long second, String code) {
        assertEquals(code, TimeCodes.code(SECRET, Instant.ofEpochSecond(second)));
        assertEquals(OptionalLong.of(second / 30), TimeCodes.step(SECRET, code, Instant.ofEpochSecond(second)));
    }

    @Test
    void a_code_is_taken_half_a_minute_early_or_late_and_no_more() {
        Instant now = Instant.ofEpochSecond(1_234_567_890);
        for (int drift = -3; drift <= 3; drift++) {
            OptionalLong step = TimeCodes.step(SECRET, TimeCodes.code(SECRET, now.plusSeconds(30L * drift)), now);
            assertEquals(Math.abs(drift) <= 1 ? OptionalLong.of(1_234_567_890 / 30 + drift) : OptionalLong.empty(), step, "half minutes: " + drift);
        }
    }

    @Test
    void a_code_has_six_digits_and_the_secret_160_bits() {
        assertTrue(TimeCodes.code(SECRET, Instant.EPOCH).matches("\\d{6}"));
        assertEquals(20, TimeCodes.secret().length);
    }

    @Test
    void the_secret_is_written_in_base_32() {
        assertEquals("GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ", TimeCodes.typed(SECRET));
        assertEquals("otpauth://totp/Apostil:anna?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Apostil", TimeCodes.address(SECRET, "anna"));
    }
}
