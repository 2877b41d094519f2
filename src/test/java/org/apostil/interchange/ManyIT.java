package org.apostil.interchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apostil.api.Caller.Reply;
import org.junit.jupiter.api.Test;

/** Five thousand annotations at once: in a few seconds, and told to open desks as one. */
class ManyIT {

    private static final int MANY = 5_000;

    @Test
    void five_thousand_are_taken_in_seconds() {
        Importing here = Importing.into(IntStream.range(0, MANY).mapToObj(i -> "😀 Passage number %04d says what it says here.".formatted(i)).collect(Collectors.joining("\n\n")));
        String lines = IntStream.range(0, MANY).mapToObj(i -> "%d,%s,Passage number %04d says,Proposition %d,Speaker %d,Note %d".formatted(i, i % 2 == 0 ? "claim" : "comment", i, i, i % 100, i)
            .replaceAll("(comment,[^,]*),[^,]*,[^,]*", "$1,,")).collect(Collectors.joining("\n"));
        Reply tried = timed("try", () -> here.upload("many.csv", "id,kind,quotation,proposition,speakers,note\n" + lines).is(201));
        assertEquals(MANY, tried.json().at("/counts/taken").asInt(), () -> tried.text().substring(0, 2000));
        Reply taken = timed("take", () -> Importing.take(tried).is(200));
        assertEquals(MANY, taken.json().path("rows").findValuesAsText("annotation").stream().filter(id -> id.length() == 36).distinct().count());
        assertEquals(MANY, here.annotations().size());
    }

    private static Reply timed(String what, Supplier<Reply> call) {
        Instant began = Instant.now();
        Reply reply = call.get();
        Duration took = Duration.between(began, Instant.now());
        System.getLogger(ManyIT.class.getName()).log(System.Logger.Level.INFO, what + " " + took);
        assertTrue(took.toSeconds() < 20, what + " took " + took);
        return reply;
    }
}
