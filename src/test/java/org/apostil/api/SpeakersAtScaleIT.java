package org.apostil.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The list of twenty thousand speakers. */
class SpeakersAtScaleIT {

    private static final int SPEAKERS = 20_000;
    /** In the middle of several; a machine that is busy with other things takes twice as long as one at rest. */
    private static final Duration PATIENCE = Duration.ofMillis(400);

    private static final List<String> FILL = List.of("""
        insert into speaker (project_id, name, kind, description, created_by, created_at)
        select p.id, 'Speaker ' || n, 'PERSON', 'Of the place ' || n %% 100, (select user_id from member where project_id = p.id limit 1), now()
        from project p, generate_series(1, %d) n where p.id = cast(? as uuid)""".formatted(SPEAKERS), """
        insert into speaker_alias (revision_id, ordinal, name) select id, 0, 'Called ' || name from speaker_revision where project_id = cast(? as uuid)""", """
        insert into speaker_role (revision_id, ordinal, role) select id, 0, 'Teller' from speaker_revision where project_id = cast(? as uuid)""");

    private static Room room;

    @BeforeAll
    static void fill() throws SQLException {
        room = Room.open();
        try (Connection owner = Caller.apostil().database().connect()) {
            for (String each : FILL) {
                try (PreparedStatement statement = owner.prepareStatement(each)) {
                    statement.setString(1, room.project());
                    assertEquals(SPEAKERS, statement.executeUpdate());
                }
            }
            owner.createStatement().execute("analyze speaker, speaker_revision, speaker_alias, speaker_role");
        }
    }

    @TestFactory
    Stream<DynamicTest> page_of_the_list_comes_at_once() {
        return Stream.of("?limit=50", "?limit=50&sort=-added", "?limit=50&words=called%20speaker%2019999", "?limit=50&words=teller&kind=person").map(query -> DynamicTest.dynamicTest(query, () -> {
            long[] taken = IntStream.range(0, 7).mapToLong(round -> {
                long begun = System.nanoTime();
                assertTrue(Caller.as("observer").get("projects/" + room.project() + "/speakers" + query).is(200).json().size() > 0);
                return System.nanoTime() - begun;
            }).sorted().toArray();
            assertTrue(Duration.ofNanos(taken[3]).compareTo(PATIENCE) < 0, () -> "It took " + Duration.ofNanos(taken[3]));
        }));
    }
}
