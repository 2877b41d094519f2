package org.apostil.platform.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Instant;
import org.apostil.platform.Coded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

    private enum Colour implements Coded {
        DARK_RED("dark-red", "Dark red");

        private final String code;
        private final String words;

        Colour(String code, String words) {
            this.code = code;
            this.words = words;
        }

        @Override
        public String code() {
            return code;
        }

        @Override
        public String words() {
            return words;
        }
    }

    private record Paint(Colour colour, int litres, String name) {
    }

    @Test
    void an_entry_of_a_closed_list_is_read_by_its_code() throws JsonProcessingException {
        assertEquals(new Paint(Colour.DARK_RED, 2, "x"), read("{'colour':'dark-red','litres':2,'name':'x'}"));
    }

    @Test
    void an_entry_of_a_closed_list_is_written_with_its_words() throws JsonProcessingException {
        assertEquals(quoted("{'colour':{'code':'dark-red','words':'Dark red'},'litres':2,'name':null}"),
            Json.MAPPER.writeValueAsString(new Paint(Colour.DARK_RED, 2, null)));
    }

    @Test
    void an_entry_is_read_as_it_was_written_too() throws JsonProcessingException {
        assertEquals(new Paint(Colour.DARK_RED, 2, null), Json.MAPPER.readValue(Json.MAPPER.writeValueAsString(new Paint(Colour.DARK_RED, 2, null)), Paint.class));
    }

    @Test
    void times_are_written_in_iso_8601() throws JsonProcessingException {
        assertEquals("\"2017-03-14T09:05:00Z\"", Json.MAPPER.writeValueAsString(Instant.parse("2017-03-14T09:05:00Z")));
    }

    @Test
    void a_code_that_is_not_in_the_list_is_refused_and_the_list_said() {
        assertTrue(refused("{'colour':'DARK_RED'}").getMessage().contains("one of dark-red"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'color':'dark-red'}", "{'litres':1,'litres':2}", "{'litres':2} {}", "{'litres':99999999999}", "{'litres':1e999999}", "{'litres':2.5}",
        "{'colour':{'code':'red'}}", "{'colour':['dark-red']}", "{", "", "[]"})
    void what_is_not_meant_is_refused(String json) {
        refused(json);
    }

    private static JsonProcessingException refused(String json) {
        return assertThrows(JsonProcessingException.class, () -> read(json));
    }

    private static Paint read(String json) throws JsonProcessingException {
        return Json.MAPPER.readValue(quoted(json), Paint.class);
    }

    private static String quoted(String json) {
        return json.replace('\'', '"');
    }
}
