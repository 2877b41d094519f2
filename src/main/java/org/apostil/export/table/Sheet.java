package org.apostil.export.table;

import java.util.List;

/**
 * A table as people work on it in a spreadsheet.
 *
 * @param name    of the sheet
 * @param columns their heads
 * @param rows    of as many cells as there are columns: words, whole numbers ({@link Integer}) or moments ({@link java.time.Instant});
 *                an empty cell is an empty string
 */
record Sheet(String name, List<String> columns, List<List<Object>> rows) {
}
