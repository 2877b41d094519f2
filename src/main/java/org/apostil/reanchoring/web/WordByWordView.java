package org.apostil.reanchoring.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.apostil.anchoring.TextChange;
import org.apostil.platform.Format;
import org.apostil.platform.Problem;
import org.apostil.reanchoring.OutcomeService;
import org.apostil.source.SourceService;

/** What changed with a text, word by word, a page of changes at a time. */
@Named("wordByWord")
@RequestScoped
public class WordByWordView {

    private static final int PAGE = 60;

    @Inject
    private OutcomeService outcomes;

    @Inject
    private SourceService sources;

    private UUID version;
    private int from;
    private TextChange change;
    private int all;

    /** Says of which text, and which of the changes, from 0, is the first that is shown. */
    public WordByWordView of(UUID text, int first) {
        if (!text.equals(version)) {
            version = text;
            change = outcomes.change(text);
            all = Hunks.count(change);
        }
        from = first;
        return this;
    }

    /** The changes with some of what stayed around them. */
    public List<Hunks.Words> getWords() {
        UUID before = outcomes.before(version).orElseThrow(Problem::notFound).id();
        return Hunks.of(change, sources.version(before).text(), sources.version(version).text(), from, PAGE);
    }

    /** How many changes there are, and which of them are shown. */
    public String getChanges() {
        String said = all == 0 ? "No word changed." : Format.count(all, "change");
        return all <= PAGE ? said : "%s, of which %d to %d are shown.".formatted(said, from + 1, Math.min(all, from + PAGE));
    }

    /** The first change of the next page; -1 where there is none. */
    public int getNext() {
        return from + PAGE < all ? from + PAGE : -1;
    }

    /** The first change of the page before; -1 where there is none. */
    public int getPrevious() {
        return from > 0 ? Math.max(0, from - PAGE) : -1;
    }
}
