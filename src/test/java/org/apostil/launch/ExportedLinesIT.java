package org.apostil.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.apostil.api.Caller;
import org.apostil.api.Room;
import org.junit.jupiter.api.Test;

/** Whoever has nothing but a file of JSON Lines and ADR 18 can work out the hash of every event in it. */
class ExportedLinesIT {

    private static final ObjectMapper JSON = JsonMapper.builder()
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES).build();

    @Test
    void every_line_bears_the_hash_of_what_it_says() throws JsonProcessingException, NoSuchAlgorithmException {
        Room room = Room.open();
        Room.step("reviewer", room.submitted("analyst"), "reject").is(200);
        List<String> lines = Caller.as("lead").get("projects/" + room.project() + "/audit.jsonl").is(200).text().lines().toList();
        assertTrue(lines.size() > 8, lines::toString);
        for (String line : lines) {
            ObjectNode members = (ObjectNode) JSON.readTree(line);
            JsonNode hash = members.get("hash");
            members.remove(List.of("hash", "time", "actorName", "subjectName"));
            byte[] canonical = CanonicalJson.of(members.toString()).getBytes(StandardCharsets.UTF_8);
            assertEquals(hash.asText(), HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(canonical)), line);
        }
    }
}
