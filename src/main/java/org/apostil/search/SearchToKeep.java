package org.apostil.search;

import org.apostil.platform.Problem;
import org.apostil.platform.Text;

/**
 * What is kept of a search.
 *
 * @param shared whether all members of its project are offered it
 */
public record SearchToKeep(String name, String query, boolean shared) {

    private static final int LONGEST_NAME = 100;

    /**
     * The same as it can be kept.
     *
     * @throws Problem when it has no name, or there is nothing to look for in it
     */
    SearchToKeep checked() {
        return new SearchToKeep(Text.line(name, "name", LONGEST_NAME, "Give the search a name."), Finder.query(query).toString(), shared);
    }
}
