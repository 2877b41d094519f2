package org.apostil.project;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apostil.platform.Problem;

/**
 * What the leads of a project have laid down.
 *
 * @param policy       how its annotations are reviewed
 * @param handlingMark the mark that its sources and reports bear unless they say otherwise
 */
public record Rules(Policy policy, HandlingMark handlingMark) {

    /** More approvals than these no project asks for. */
    public static final int MOST_APPROVALS = 9;

    /**
     * One rule in words, as the page of the policy compares two versions of it.
     *
     * @param name what it is about
     * @param says what it says
     */
    public record Rule(String name, String says) {
    }

    /** Each rule in words, always in the same order. */
    public List<Rule> inWords() {
        return List.of(
            new Rule("Approvals needed", Integer.toString(policy.approvalsNeeded())),
            new Rule("Open discussions", policy.threadsBlock() ? "hold an approval back" : "do not hold an approval back"),
            new Rule("First pass", policy.blindFirstPass() ? "blind: colleagues' annotations show after one's own pass is submitted" : "open: everybody sees everything"),
            new Rule("Grades", policy.gradesRequired() ? "required: both axes of a note, and an approved note on every claim" : "not required"),
            new Rule("Handling mark", handlingMark.code()));
    }

    /** The rules by the names that the interface and the audit trail have for them. */
    Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("approvalsNeeded", policy.approvalsNeeded());
        fields.put("threadsBlock", policy.threadsBlock());
        fields.put("blindFirstPass", policy.blindFirstPass());
        fields.put("gradesRequired", policy.gradesRequired());
        fields.put("handlingMark", handlingMark.code());
        return fields;
    }

    /**
     * The same, if a project can follow them.
     *
     * @throws Problem when it cannot; it names every field
     */
    Rules checked() {
        List<Problem.Violation> violations = new ArrayList<>();
        if (policy.approvalsNeeded() < 1 || policy.approvalsNeeded() > MOST_APPROVALS) {
            violations.add(new Problem.Violation("approvalsNeeded", "Between 1 and %d colleagues approve. Enter a number in that range.".formatted(MOST_APPROVALS)));
        }
        if (handlingMark == null) {
            violations.add(new Problem.Violation("handlingMark", "Choose the handling mark: %s.".formatted(String.join(", ", Stream.of(HandlingMark.values()).map(HandlingMark::code).toList()))));
        }
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations);
        }
        return this;
    }
}
