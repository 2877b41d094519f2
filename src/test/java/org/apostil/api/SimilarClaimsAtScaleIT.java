package org.apostil.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** Claims that are like what is written, among twenty thousand that share its words. */
class SimilarClaimsAtScaleIT {

    private static final int CLAIMS = 20_000;

    /** Each of five to nine words of a few hundred, and so that each is there once. */
    private static final String FILL = """
        insert into claim (project_id, proposition, created_by, created_at)
        select cast(? as uuid), (select string_agg(words[1 + abs(hashint8(n * 31 + k)) % cardinality(words)], ' ' order by k) from generate_series(1, 5 + n % 5) k) || ' ' || n || '.',
            (select user_id from member where project_id = cast(? as uuid) limit 1), now()
        from generate_series(1, ?) n,
            (select array_agg(distinct word) as words from source_version v, regexp_split_to_table(lower(v.content), '[^a-z]+') word
             where length(word) > 2 and v.length > 5000) dictionary""";

    @Test
    void similar_claim_stands_first_among_twenty_thousand() throws SQLException {
        Room room = Room.open();
        fill(room);
        Caller.as("analyst").post("projects/" + room.project() + "/claims", "{\"proposition\":\"Harbour masters counted two thousand passengers on the ferry from Helsinki.\"}").is(201);
        String path = "projects/" + room.project() + "/claims/similar?to="
            + URLEncoder.encode("The harbour master counted 2000 passengers on the ferries from Helsingi", StandardCharsets.UTF_8);
        assertEquals("Harbour masters counted two thousand passengers on the ferry from Helsinki.", Caller.as("observer").get(path).is(200).json().at("/0/proposition").asText());
    }

    private static void fill(Room room) throws SQLException {
        try (Connection owner = Caller.apostil().database().connect(); PreparedStatement claims = owner.prepareStatement(FILL)) {
            claims.setString(1, room.project());
            claims.setString(2, room.project());
            claims.setInt(3, CLAIMS);
            assertEquals(CLAIMS, claims.executeUpdate());
            owner.createStatement().execute("analyze claim");
        }
    }
}
