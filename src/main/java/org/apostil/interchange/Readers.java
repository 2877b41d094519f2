package org.apostil.interchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.apostil.platform.Problem;

/** All formats that can be read. */
@ApplicationScoped
class Readers {

    @Inject
    @Any
    private Instance<AnnotationReader> readers;

    /** The formats in the order of lists. */
    List<AnnotationFormat> formats() {
        return all().stream().map(AnnotationReader::format).toList();
    }

    /**
     * The reader of a format.
     *
     * @throws Problem when there is none of that code
     */
    AnnotationReader of(String code) {
        return all().stream().filter(reader -> reader.format().code().equals(code)).findFirst().orElseThrow(() -> Problem.invalid("format",
            "“%s” is no format that can be imported. Choose one of: %s.".formatted(code, codes())));
    }

    /**
     * The reader of a file.
     *
     * @throws Problem when it is of no known format
     */
    AnnotationReader of(Upload upload) {
        return all().stream().filter(reader -> reader.recognises(upload)).findFirst().orElseThrow(() -> Problem.invalid("file",
            "Nothing in “%s” tells which format it is. Nothing was kept. Choose the format, or upload one of: %s.".formatted(upload.name(),
                formats().stream().map(AnnotationFormat::name).collect(Collectors.joining(", ")))));
    }

    private String codes() {
        return formats().stream().map(AnnotationFormat::code).collect(Collectors.joining(", "));
    }

    private List<AnnotationReader> all() {
        return readers.stream().sorted(Comparator.comparingInt(reader -> reader.format().order())).toList();
    }
}
