package org.apostil.interchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apostil.api.Caller.Reply;
import org.junit.jupiter.api.Test;

/** Five thousand annotations of one file are taken at once, each of them once. */
class ManyIT {

    private static final int MANY = 5_000;

    @Test
    void five_thousand_are_taken_at_once() {
        Importing here = Importing.into(IntStream.range(0, MANY).mapToObj(i -> "😀 Passage number %04d says what it says here.".formatted(i)).collect(Collectors.joining("\n\n")));
        String lines = IntStream.range(0, MANY).mapToObj(i -> "%d,%s,Passage number %04d says,Proposition %d,Speaker %d,Note %d".formatted(i, i % 2 == 0 ? "claim" : "comment", i, i, i % 100, i)
            .replaceAll("(comment,[^,]*),[^,]*,[^,]*", "$1,,")).collect(Collectors.joining("\n"));
        Reply tried = here.upload("many.csv", "id,kind,quotation,proposition,speakers,note\n" + lines).is(201);
        assertEquals(MANY, tried.json().at("/counts/taken").asInt(), () -> tried.text().substring(0, 2000));
        Reply taken = Importing.take(tried).is(200);
        assertEquals(MANY, taken.json().path("rows").findValuesAsText("annotation").stream().filter(id -> id.length() == 36).distinct().count());
        assertEquals(MANY, here.annotations().size());
    }
}
