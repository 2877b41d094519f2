/**
 * What becomes of annotations, and of discussions on passages, when a source has a newer text: what is exact goes along at
 * once, what is moved or ambiguous waits for a person, and what is orphaned stays on the earlier text. How sure it is, {@code
 * anchoring} says; why it is so, ADR 37.
 */
package org.apostil.reanchoring;
