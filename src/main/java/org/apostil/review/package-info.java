/**
 * Where an approval is decided: the one state machine of {@link org.apostil.review.Lifecycle}, and the steps that were
 * taken by it. What is reviewed is a {@link org.apostil.review.Subject}; this feature does not know what it says.
 */
package org.apostil.review;
