package org.apostil.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apostil.anchoring.KnownEdit;
import org.apostil.launch.RunningApostil;
import org.apostil.source.SourceText;

/** What a newer text of a source with 5,000 annotations takes by the interface of a running server, from asking to committed. */
final class AnchoringInServer {

    private static final int ROUNDS = 5;

    private final RunningApostil apostil = RunningApostil.fresh();

    private AnchoringInServer() {
    }

    /** The time of each round, in milliseconds, a source of its own in each; the first is not counted. */
    static List<Double> times(SourceText text, int annotations, PrintStream out) {
        AnchoringInServer server = new AnchoringInServer();
        try {
            return server.measure(text, annotations, out);
        } finally {
            server.apostil.close();
        }
    }

    private List<Double> measure(SourceText text, int annotations, PrintStream out) {
        apostil.start();
        Interface lead = new Interface(apostil.baseUrl(), "lead", apostil.password());
        UUID project = UUID.fromString(lead.get("/projects").get(0).get("id").asText());
        UUID speaker = UUID.fromString(lead.post("/projects/" + project + "/speakers", Interface.object().put("name", "A speaker").put("kind", "person")).get("id").asText());
        List<Double> times = new ArrayList<>();
        for (int round = 0; round <= ROUNDS; round++) {
            ObjectNode body = Interface.object().put("text", text.content());
            body.putObject("provenance").put("title", "Text " + round).put("workingTitle", true).put("language", "en").put("acquiredHow", "Made for measuring").put("handlingMark", "TLP:CLEAR");
            JsonNode source = lead.post("/projects/" + project + "/sources", body);
            Load.onto(apostil.database(), project, UUID.fromString(source.get("versionId").asText()), text, Plan.of(text, annotations, List.of(speaker)));
            ObjectNode newer = Interface.object().put("text", KnownEdit.TWO_PERCENT.edited(text, round)).put("reason", "Measured");
            long start = System.nanoTime();
            JsonNode outcomes = lead.post("/sources/" + source.get("id").asText() + "/versions", newer, "\"1\"");
            if (round > 0) {
                times.add((System.nanoTime() - start) / 1e6);
            }
            out.println("round " + round + ": " + outcomes.get("counts"));
        }
        return times;
    }
}
