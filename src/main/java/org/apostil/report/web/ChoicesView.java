package org.apostil.report.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apostil.platform.Coded;
import org.apostil.platform.Format;
import org.apostil.report.ChoiceService;
import org.apostil.report.Choices;
import org.apostil.report.Choices.Choice;
import org.apostil.review.State;

/** What the annotations of a report can be chosen by. It is read anew when something is chosen, not at every key. */
@Named
@ViewScoped
public class ChoicesView implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject
    private ChoiceService choosing;

    @Inject
    private ComposeView compose;

    private Choices choices = Choices.none();

    /** Reads what there is to choose from now. */
    void look(UUID project, ReportForm form) {
        choices = choosing.of(project, form.getSources().stream().map(SourceForm::getVersion).toList(), form.getSelection().selection());
    }

    /** Something was chosen. */
    public void choose() {
        look(compose.getProject(), compose.getForm());
        compose.keep();
    }

    /** The values of a facet: {@code kinds}, {@code states}, {@code reliability}, {@code credibility}, {@code speakers} or {@code authors}. */
    public List<Choice> of(String facet) {
        return choices.offered().getOrDefault(facet, List.of());
    }

    /** How many of the annotations of a text are chosen. */
    public String count(UUID version) {
        return "%d of %s".formatted(choices.taken().getOrDefault(version, 0L), Format.count(choices.all().getOrDefault(version, 0L), "annotation"));
    }

    /** How many are chosen in all. */
    public String getCount() {
        return "%d of %s".formatted(choices.takenInAll(), Format.count(choices.inAll(), "annotation"));
    }

    /** The states beside <em>approved</em> that are chosen, in words; empty where there is none. */
    public String getUnapproved() {
        State[] chosen = compose.getForm().getSelection().getStates();
        return chosen == null ? "" : Stream.of(chosen).filter(state -> state != State.APPROVED).map(Coded::inSentence).collect(Collectors.joining(", "));
    }
}
