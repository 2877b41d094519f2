package org.apostil.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import org.apostil.ingest.Proposal.Field;
import org.apostil.platform.Problem;
import org.apostil.platform.Problem.Sort;

/**
 * Reads files of every format that the container knows a reader of. A file is what its content says, whatever its name.
 *
 * <p>{@snippet :
 * Reading reading = readers.read(new Incoming("ferry.pdf", bytes));
 * reading.text().blocks();
 * reading.proposal().value(Proposal.Field.TITLE);
 * }
 */
@ApplicationScoped
public class Readers {

    private static final Logger LOG = System.getLogger(Readers.class.getName());

    private final Iterable<FormatReader> readers;

    @Inject
    Readers(@Any Instance<FormatReader> readers) {
        this.readers = readers;
    }

    Readers(List<FormatReader> readers) {
        this.readers = readers;
    }

    protected Readers() {
        this(List.of());
    }

    /** All formats, by name. */
    public List<Format> formats() {
        List<Format> formats = new ArrayList<>();
        readers.forEach(reader -> formats.add(reader.format()));
        formats.sort((one, other) -> one.name().compareToIgnoreCase(other.name()));
        return formats;
    }

    /**
     * What the file says, and what it says of itself.
     *
     * @throws Problem when it is refused, in words for whoever sent it; nothing else is ever thrown
     */
    public Reading read(Incoming file) {
        return read(file, new Bounds(Limits.timeForOne()));
    }

    Reading read(Incoming file, Bounds bounds) {
        if (file.bytes().length == 0) {
            throw new Problem(Sort.NOT_TEXT, "It is empty.");
        }
        requireLength(file, Limits.oneFile());
        try {
            FormatReader reader = of(FileType.of(file, bounds));
            requireLength(file, reader.format().longest());
            return completed(file, reader.read(file, bounds));
        } catch (Problem refused) {
            throw refused;
        } catch (OutOfMemoryError tooLarge) {
            LOG.log(Level.ERROR, "A file of {0} bytes needs more memory than there is", file.bytes().length);
            throw new Problem(Sort.TOO_LARGE, "It needs more memory than the server has. Split it, or save it in a simpler form.");
        } catch (StackOverflowError tooDeep) {
            throw new Problem(Sort.NOT_TEXT, "It is nested more deeply than can be read. Save it in a simpler form.");
        } catch (IOException | RuntimeException | LinkageError damaged) {
            LOG.log(Level.DEBUG, "A file could not be read", damaged);
            throw new Problem(Sort.NOT_TEXT, "It is damaged or cut short, and could not be read. Get it again from where it came, or open it there and save it anew.");
        }
    }

    private FormatReader of(String format) {
        for (FormatReader reader : readers) {
            if (reader.format().code().equals(format)) {
                return reader;
            }
        }
        throw new IllegalStateException("No reader of " + format);
    }

    private static void requireLength(Incoming file, long most) {
        if (file.bytes().length > most) {
            throw new Problem(Sort.TOO_LARGE, "It has %.1f MB; at most %d MB are taken. Split it, or save it in a smaller form."
                .formatted((double) file.bytes().length / Format.MEGABYTE, most / Format.MEGABYTE));
        }
    }

    /** A title there always is, and what the name says of the file is held against what it is. */
    private static Reading completed(Incoming file, Reading reading) {
        FileName name = FileName.of(file.name());
        List<String> remarks = new ArrayList<>();
        if (name.changed()) {
            remarks.add("Its name holds signs that do not show or turn the direction of what follows; they are shown as their numbers.");
        }
        if (!name.extension().isEmpty() && !reading.format().extensions().contains(name.extension())) {
            remarks.add("Its name ends in .%s, and it is %s; it was read as what it is.".formatted(name.extension(), reading.format().one()));
        }
        return reading.remarking(remarks).proposing(reading.proposal().with(Field.TITLE, name.stem(), Proposal.FROM_NAME));
    }
}
