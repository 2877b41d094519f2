package org.apostil.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Where the page's scripts spend their time while something is done: a file for the browser's own tools, and the worst. */
final class CpuProfile {

    private static final int WORST = 14;

    private final DevTools page;
    private final Path directory;

    /** @param directory for the profiles, or null where none are wanted */
    CpuProfile(DevTools page, Path directory) {
        this.page = page;
        this.directory = directory;
    }

    /** Runs it, and prints which functions took longest by themselves. */
    void of(String name, Runnable task) {
        if (directory == null) {
            return;
        }
        page.ask("Profiler.enable");
        page.ask("Profiler.setSamplingInterval", "interval", 500);
        page.ask("Profiler.start");
        task.run();
        JsonNode profile = page.ask("Profiler.stop").get("profile");
        page.ask("Profiler.disable");
        try {
            Files.writeString(Files.createDirectories(directory).resolve(name + ".cpuprofile"), profile.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        System.out.println("\n" + name + ": ms by itself\n" + worst(profile));
    }

    private static String worst(JsonNode profile) {
        Map<Integer, String> names = new HashMap<>();
        profile.get("nodes").forEach(node -> names.put(node.get("id").asInt(), name(node.get("callFrame"))));
        Map<String, Double> spent = new HashMap<>();
        for (int i = 0; i < profile.get("samples").size(); i++) {
            spent.merge(names.get(profile.get("samples").get(i).asInt()), profile.get("timeDeltas").get(i).asDouble() / 1000, Double::sum);
        }
        return spent.entrySet().stream().filter(each -> !each.getKey().startsWith("(idle)")).sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
            .limit(WORST).map(each -> "%9.1f  %s".formatted(each.getValue(), each.getKey())).collect(Collectors.joining("\n"));
    }

    private static String name(JsonNode frame) {
        String url = frame.get("url").asText();
        return "%s %s:%d".formatted(frame.get("functionName").asText("").isEmpty() ? "(anonymous)" : frame.get("functionName").asText(),
            url.substring(url.lastIndexOf('/') + 1), frame.get("lineNumber").asInt() + 1);
    }
}
