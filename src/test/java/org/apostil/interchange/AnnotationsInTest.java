package org.apostil.interchange;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apostil.interchange.linked.HypothesisReader;
import org.apostil.interchange.linked.WebAnnotationReader;
import org.apostil.interchange.standoff.BratReader;
import org.apostil.interchange.standoff.TsvReader;
import org.apostil.interchange.table.CsvReader;
import org.apostil.interchange.uima.CasJsonReader;
import org.apostil.interchange.uima.XmiReader;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The tables of docs/annotations-in.md are those that the page shows. */
class AnnotationsInTest {

    @TestFactory
    Stream<DynamicTest> table_of_each_format_stands_in_the_documentation() {
        return Stream.of(new HypothesisReader(), new WebAnnotationReader(), new CasJsonReader(), new TsvReader(), new BratReader(), new XmiReader(), new CsvReader()).map(AnnotationReader::format)
            .map(format -> DynamicTest.dynamicTest(format.code(), () -> check(format)));
    }

    private static void check(AnnotationFormat format) throws IOException {
        List<String> lines = Files.readAllLines(Path.of("docs/annotations-in.md"));
        int head = lines.indexOf("## " + format.name());
        assertTrue(head >= 0, "A heading for " + format.name());
        List<String> table = lines.subList(head + 3, head + 5 + format.table().size());
        for (int i = 0; i < format.table().size(); i++) {
            AnnotationFormat.Line line = format.table().get(i);
            assertTrue(table.get(i + 2).equals("| " + line.theirs() + " | " + line.ours() + " |"), table.get(i + 2) + " is not " + line);
        }
    }
}
