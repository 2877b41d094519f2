package org.apostil.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The examples of docs/interface.md, run as they stand there. */
class InterfaceExamplesIT {

    @ParameterizedTest
    @CsvSource({"bash, bash, curl", "python, python3, Python", "r, Rscript, R"})
    void an_example_does_what_it_says(String language, String programme, String name) throws IOException, InterruptedException {
        Matcher example = Pattern.compile("```" + language + "\\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(Path.of("docs/interface.md")));
        assertTrue(example.find(), "There is an example");
        assumeTrue(runs(programme, name), programme + " is not on this machine, or lacks what the example needs");
        Room room = Room.open();
        Path script = Files.writeString(Files.createTempFile("example", "." + language), (language.equals("bash") ? "set -euo pipefail\n" : "") + example.group(1));
        ProcessBuilder process = new ProcessBuilder(programme, script.toString()).redirectErrorStream(true);
        process.environment().put("APOSTIL", Caller.apostil().baseUrl().replaceFirst("/$", ""));
        process.environment().put("NAME", "analyst");
        process.environment().put("PASSWORD", Caller.apostil().password());
        process.environment().put("VERSION", room.version());
        Process running = process.start();
        String said = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, running.waitFor(), said);
        List<String> notes = new ArrayList<>();
        Caller.as("analyst").get("source-versions/" + room.version() + "/annotations").is(200).json().forEach(each -> notes.add(each.path("note").asText()));
        assertEquals(List.of("Written with " + name), notes, said);
    }

    private static boolean runs(String programme, String name) throws IOException, InterruptedException {
        List<String> command = name.equals("R") ? List.of(programme, "-e", "library(httr2)") : List.of(name.equals("curl") ? "curl" : programme, "--version");
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
        } catch (IOException notThere) {
            return false;
        }
    }
}
