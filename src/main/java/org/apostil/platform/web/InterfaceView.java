package org.apostil.platform.web;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apostil.platform.api.Json;

/** Lists the operations of the programming interface, from the description that is served. */
@Named
@RequestScoped
public class InterfaceView {

    /** An operation. */
    public record Operation(String method, String path, String summary) {
    }

    /** The operations on one sort of thing. */
    public record Group(String name, List<Operation> operations) {
    }

    private static final class Described {
        private static final List<Group> GROUPS = read();
    }

    /** All of them, by what they begin with. */
    public List<Group> getGroups() {
        return Described.GROUPS;
    }

    private static List<Group> read() {
        try (InputStream description = InterfaceView.class.getResourceAsStream("/META-INF/openapi.json")) {
            Map<String, List<Operation>> groups = new TreeMap<>();
            JsonNode paths = Json.MAPPER.readTree(description).path("paths");
            paths.properties().forEach(path -> path.getValue().properties().forEach(method -> groups.computeIfAbsent(path.getKey().split("/")[3].replaceFirst("\\..*", ""), name -> new ArrayList<>())
                .add(new Operation(method.getKey().toUpperCase(Locale.ROOT), path.getKey(), method.getValue().path("summary").asText()))));
            return groups.entrySet().stream().map(group -> new Group(group.getKey(), List.copyOf(group.getValue()))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
