package org.apostil.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.servlet.annotation.WebServlet;
import jakarta.websocket.server.ServerEndpoint;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apostil.Table;
import org.apostil.identity.Browser;
import org.apostil.live.LiveClient;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every door that is neither a page nor a described operation, tried by everybody, against the table {@code doors.txt}. */
class DoorsIT {

    private static final JavaClasses DEPLOYED = new ClassFileImporter().importPath("target/classes");
    private static final Map<String, Browser> BROWSERS = new ConcurrentHashMap<>();

    private static Room room;

    @BeforeAll
    static void open() {
        room = Room.closed("lead").join("observer", "observer").join("analyst", "analyst").join("reviewer", "reviewer");
    }

    @TestFactory
    Stream<DynamicTest> everybody_is_answered_what_the_table_says() {
        return Table.rows(DoorsIT.class, "doors.txt").flatMap(row -> IntStream.range(0, PagesIT.PEOPLE.size()).mapToObj(column -> {
            String who = PagesIT.PEOPLE.get(column);
            return DynamicTest.dynamicTest(row.get(1) + " · " + who, () -> assertEquals(Integer.parseInt(row.get(column + 2)), status(row.get(1).split(" "), who)));
        }));
    }

    @Test
    void every_door_that_is_deployed_has_a_line_in_the_table() {
        Set<String> deployed = new TreeSet<>();
        DEPLOYED.forEach(type -> {
            type.tryGetAnnotationOfType(WebServlet.class).ifPresent(servlet -> deployed.addAll(List.of(servlet.value())));
            type.tryGetAnnotationOfType(WebServlet.class).ifPresent(servlet -> deployed.addAll(List.of(servlet.urlPatterns())));
            type.tryGetAnnotationOfType(ServerEndpoint.class).ifPresent(stream -> deployed.add(stream.value()));
            deployed.addAll(undescribed(type));
        });
        assertEquals(deployed, Table.rows(DoorsIT.class, "doors.txt").map(List::getFirst).collect(Collectors.toCollection(TreeSet::new)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"health", "health/live", "health/ready", "metrics"})
    void what_the_operator_watches_tells_of_no_project_and_is_nowhere_else(String address) {
        String answer = Metrics.text(address);
        assertFalse(answer.contains(room.project()) || answer.contains(room.source()) || answer.contains("Room "), answer);
        assertEquals(404, browser("lead").get("/" + address).statusCode());
    }

    /** The paths of operations that the description leaves out. */
    private static Set<String> undescribed(JavaClass type) {
        return type.getMethods().stream().filter(method -> method.tryGetAnnotationOfType(Operation.class).filter(Operation::hidden).isPresent())
            .map(method -> "/api/v1" + type.tryGetAnnotationOfType(Path.class).map(Path::value).orElse("") + method.tryGetAnnotationOfType(Path.class).map(Path::value).orElse(""))
            .collect(Collectors.toSet());
    }

    private static int status(String[] request, String who) {
        String address = request[1].replace("{version}", room.version()).replace("{project}", room.project());
        return switch (request[0]) {
            case "STREAM" -> LiveClient.status(browser(who).session(), room.version(), LiveClient.own(Caller.apostil()));
            case "POST" -> browser(who).send("POST", address, null, "").statusCode();
            default -> browser(who).get(address).statusCode();
        };
    }

    private static Browser browser(String who) {
        return BROWSERS.computeIfAbsent(who, PagesIT::browserOf);
    }
}
