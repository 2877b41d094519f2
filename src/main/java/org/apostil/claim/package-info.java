/** Propositions: what is said to be so, in a project, however often and by whomever it is stated. */
package org.apostil.claim;
