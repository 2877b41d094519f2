package org.apostil.interchange;

import java.util.List;
import java.util.Map;
import org.apostil.interchange.Speakers.Met;

/**
 * What would become of a file.
 *
 * @param rows     one for each annotation that the file holds and that is not left out, in its order
 * @param drafts   what is taken, by the index of its row
 * @param labels   what the file's labels are, how often each is there and what it means, in the order of the file
 * @param speakers who speak in what is taken
 */
record Trial(List<Row> rows, Map<Integer, Draft> drafts, List<Labelled> labels, List<Met> speakers) {
}
