package org.apostil.platform.web;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apostil.platform.Problem;
import org.apostil.platform.Problem.Violation;
import org.apostil.platform.Side;

/**
 * A field that two people changed at the same time: what stands in it on either side, and whose words the person chooses.
 * Nothing is chosen where both changed it.
 *
 * @param <F> the fields of what they changed
 * @param <W> how a piece of what stands in a field is shown
 */
public final class SideBySide<F extends Enum<F>, W extends Serializable> implements Serializable {

    private static final long serialVersionUID = 1;

    private final F field;
    private final String label;
    private final ArrayList<W> mine;
    private final ArrayList<W> theirs;
    private final boolean both;
    private Side side;

    /**
     * Sets both against each other.
     *
     * @param label    what the form calls the field
     * @param proposal the side that alone changed it; empty where both did
     */
    public SideBySide(F field, String label, List<W> mine, List<W> theirs, Optional<Side> proposal) {
        this.field = field;
        this.label = label;
        this.mine = new ArrayList<>(mine);
        this.theirs = new ArrayList<>(theirs);
        this.both = proposal.isEmpty();
        this.side = proposal.orElse(null);
    }

    /**
     * Whose words were chosen, of each field.
     *
     * @param choice what there is to choose, such as <em>mine or theirs</em>
     * @throws Problem at {@code comparison}, when a choice is missing
     */
    public static <F extends Enum<F>, W extends Serializable> Map<F, Side> chosen(List<SideBySide<F, W>> rows, String choice) {
        List<Violation> missing = rows.stream().filter(row -> row.side == null).map(row -> new Violation("comparison", row.label + ": choose " + choice + ".")).toList();
        if (!missing.isEmpty()) {
            throw Problem.invalid(missing);
        }
        return chosenSoFar(rows);
    }

    /** The same; mine where nothing is chosen yet. */
    public static <F extends Enum<F>, W extends Serializable> Map<F, Side> chosenSoFar(List<SideBySide<F, W>> rows) {
        return rows.stream().collect(Collectors.toMap(row -> row.field, row -> row.side == null ? Side.MINE : row.side));
    }

    public String getLabel() {
        return label;
    }

    public List<W> getMine() {
        return mine;
    }

    public List<W> getTheirs() {
        return theirs;
    }

    /** Who changed it since both began, in words. */
    public String getWho() {
        return both ? "both changed it: choose" : side == Side.MINE ? "you changed it" : "they changed it";
    }

    /** Whose words are chosen; null where nothing is. */
    public Side getSide() {
        return side;
    }

    public void setSide(Side side) {
        this.side = side;
    }
}
