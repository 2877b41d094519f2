package org.apostil.platform.web;

/**
 * The head of a column.
 *
 * @param address of the list in the order of this column, or the other way round; empty where there is no such order
 * @param sorted  {@code ascending} or {@code descending}, as WAI-ARIA has it; empty where the list is in another order
 */
public record ListHead(String heading, String address, String sorted) {

    /** How it is ordered, to be heard; empty where it is not. */
    public String getWords() {
        return switch (sorted) {
            case "ascending" -> ", in order";
            case "descending" -> ", in reverse order";
            default -> "";
        };
    }
}
