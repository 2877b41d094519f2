package org.apostil.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Whoever exports is told what the PDF cannot show: in the preview, and where the file is ordered. */
class CannotBeShownIT {

    private static final String SAID = "2 different Chinese characters would show as \uFFFD in the PDF, whose fonts lack them: 文, 汉. The web page and the Word document keep them.";

    private final Room room = Room.open();
    private final String source = Caller.as("lead").post("projects/" + room.project() + "/sources", Room.source("In two scripts", "Written 汉文 in Beijing.")).is(201).id();
    private final String report = Caller.as("analyst").post("projects/" + room.project() + "/reports",
        "{\"title\":\"Two scripts\",\"handlingMark\":\"TLP:GREEN\",\"sources\":[{\"source\":\"%s\"}]}".formatted(source)).is(201).json().path("report").asText();

    @Test
    void preview_says_it() {
        assertEquals(List.of(SAID), reservations(Caller.as("analyst").get("reports/" + report + "/preview").is(200).json()));
        assertEquals(List.of(), reservations(Caller.as("analyst").get("reports/" + room.report("Plain") + "/preview").is(200).json()));
    }

    @Test
    void order_of_a_file_says_it_where_the_form_is_concerned() {
        for (String form : List.of("pdf", "zip")) {
            assertEquals(List.of(SAID), ordered("report", report, form), form);
            assertEquals(List.of(SAID), ordered("source", source, form), form);
        }
        for (String form : List.of("html", "docx", "xlsx")) {
            assertEquals(List.of(), ordered("report", report, form), form);
        }
    }

    private static List<String> ordered(String origin, String id, String form) {
        return reservations(Caller.as("analyst").post("files", "{\"origin\":\"%s\",\"id\":\"%s\",\"form\":\"%s\"}".formatted(origin, id, form)).is(201).json());
    }

    private static List<String> reservations(JsonNode answer) {
        assertTrue(answer.path("reservations").isArray(), answer::toString);
        return StreamSupport.stream(answer.path("reservations").spliterator(), false).map(JsonNode::asText).toList();
    }
}
