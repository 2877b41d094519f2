package org.apostil.adjudication;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apostil.adjudication.Figure.Respect;
import org.apostil.annotation.AnnotationKind;

/** All figures of agreement of a text: for each kind which stretches are marked and what is said of them. */
final class Figures {

    private Figures() {
    }

    static List<Figure> of(int length, List<UUID> analysts, List<Side> sides, List<Passage> passages) {
        UnitsAgreement units = new UnitsAgreement(length, analysts, sides);
        LabelsAgreement labels = new LabelsAgreement(analysts, passages);
        List<Figure> figures = new ArrayList<>();
        figures.add(labels.of(Respect.KIND, Optional.empty(), side -> Optional.of(side.kind())));
        for (AnnotationKind kind : AnnotationKind.values()) {
            figures.add(units.of(kind));
            switch (kind) {
                case CLAIM -> {
                    figures.add(speakers(labels, kind));
                    figures.add(labels.of(Respect.MODE, Optional.of(kind), side -> Optional.ofNullable(side.content().mode())));
                }
                case SPEAKER_MENTION -> figures.add(speakers(labels, kind));
                case CREDIBILITY_NOTE -> {
                    figures.add(labels.of(Respect.RELIABILITY, Optional.of(kind), side -> Optional.ofNullable(side.content().reliability())));
                    figures.add(labels.of(Respect.CREDIBILITY, Optional.of(kind), side -> Optional.ofNullable(side.content().credibility())));
                }
                case COMMENT -> {
                    // A comment bears no label.
                }
            }
        }
        return figures;
    }

    private static Figure speakers(LabelsAgreement labels, AnnotationKind kind) {
        return labels.of(Respect.SPEAKERS, Optional.of(kind), side -> Optional.of(side.content().speakers()));
    }
}
