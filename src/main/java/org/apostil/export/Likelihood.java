package org.apostil.export;

import java.util.Locale;
import org.apostil.platform.Coded;

/** How likely an event is, by ICD 203: seven steps, each with a range in percent and words in two rows. */
public enum Likelihood implements Coded {
    ALMOST_NO_CHANCE("almost no chance", "remote", 1, 5),
    VERY_UNLIKELY("very unlikely", "highly improbable", 5, 20),
    UNLIKELY("unlikely", "improbable", 20, 45),
    EVEN("roughly even chance", "roughly even odds", 45, 55),
    LIKELY("likely", "probable", 55, 80),
    VERY_LIKELY("very likely", "highly probable", 80, 95),
    ALMOST_CERTAIN("almost certain", "nearly certain", 95, 99);

    private final String likely;
    private final String probable;
    private final int from;
    private final int to;

    Likelihood(String likely, String probable, int from, int to) {
        this.likely = likely;
        this.probable = probable;
        this.from = from;
        this.to = to;
    }

    @Override
    public String code() {
        return likely.replace(' ', '-');
    }

    @Override
    public String words() {
        return likely + " / " + probable;
    }

    /** Its words in that row. */
    public String words(LikelihoodRow row) {
        return row == LikelihoodRow.LIKELY ? likely : probable;
    }

    /** Its range, such as <em>55–80 %</em>. */
    public String range() {
        return String.format(Locale.ENGLISH, "%02d–%02d %%", from, to);
    }
}
