/**
 * Finds in a new text of a source what was marked in an old one, and says how sure that is: exact, moved, ambiguous or
 * orphaned. Pure: it knows texts and spans, and neither annotations nor the database. Why the rules are as they are, ADR 37 tells.
 */
package org.apostil.anchoring;
