package org.apostil.platform.listing;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apostil.platform.Coded;
import org.apostil.platform.Csv;

/**
 * A list as a file, with all its columns. It is read piece by piece: neither memory nor a connection to the database waits for
 * a slow reader.
 *
 * @param read reads what comes after a place, null being the beginning, in a transaction of its own
 */
public record ListFile<R>(Listing<R> list, Function<Slice, Page<R>> read) {

    private static final int PIECE = 1_000;

    /** A way to write a list. */
    public enum Form {
        /** Comma-separated values (RFC 4180). */
        CSV("csv", "text/csv;charset=UTF-8;header=present"),
        /** A workbook (Office Open XML, ISO/IEC 29500). */
        XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

        private final String suffix;
        private final String type;

        Form(String suffix, String type) {
            this.suffix = suffix;
            this.type = type;
        }

        /** The end of the file's name, without the dot. */
        public String suffix() {
            return suffix;
        }

        /** The media type with its parameters. */
        public String type() {
            return type;
        }
    }

    /** Something that takes rows one by one. */
    interface Rows {
        void add(List<?> cells) throws IOException;
    }

    /** Writes it; {@code out} stays open. */
    public void write(Form form, OutputStream out) throws IOException {
        switch (form) {
            case CSV -> {
                csv(heads(), out);
                each(row -> csv(row, out));
            }
            case XLSX -> {
                try (ListWorkbook workbook = new ListWorkbook(list.name(), heads())) {
                    each(workbook);
                    workbook.write(out);
                }
            }
        }
    }

    private List<String> heads() {
        return list.columns().stream().map(Column::heading).toList();
    }

    private void each(Rows rows) throws IOException {
        Cursor place = null;
        do {
            Page<R> piece = read.apply(Slice.after(place, PIECE));
            for (R row : piece.rows()) {
                rows.add(list.columns().stream().map(column -> plain(column.cell().apply(row))).toList());
            }
            place = piece.next();
        } while (place != null);
    }

    private static Object plain(Object cell) {
        return switch (cell) {
            case null -> "";
            case Coded entry -> Choice.of(entry).label();
            default -> cell;
        };
    }

    private static void csv(List<?> cells, OutputStream out) throws IOException {
        out.write(Csv.line(Stream.of(cells.toArray())).getBytes(StandardCharsets.UTF_8));
    }
}
