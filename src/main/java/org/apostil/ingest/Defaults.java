package org.apostil.ingest;

import java.util.ArrayList;
import java.util.List;
import org.apostil.platform.Problem;
import org.apostil.platform.Problem.Violation;
import org.apostil.platform.Text;
import org.apostil.project.HandlingMark;

/**
 * What whoever sends files says of all of them; of each it can be changed before it is added.
 *
 * @param acquiredHow how they came to us
 * @param language    BCP 47, of those files that do not say theirs
 */
public record Defaults(HandlingMark handlingMark, String acquiredHow, String language) {

    /** @throws Problem naming every field that is not accepted */
    Defaults checked() {
        List<Violation> violations = new ArrayList<>();
        if (handlingMark == null) {
            violations.add(new Violation("handlingMark", "Choose how far the sources may be passed on."));
        }
        if (Text.orNull(acquiredHow) == null) {
            violations.add(new Violation("acquiredHow", "Say how the files came to you, such as: sent by the press office."));
        }
        if (language == null || Languages.tag(language.strip()).isEmpty()) {
            violations.add(new Violation("language", "Write the language as its code, such as en, ru, az or hy."));
        }
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations);
        }
        return new Defaults(handlingMark, Text.orNull(acquiredHow), Languages.tag(language.strip()).orElseThrow());
    }
}
