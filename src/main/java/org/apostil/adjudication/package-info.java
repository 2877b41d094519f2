/**
 * What comes after a blind first pass: the passes of two or more analysts side by side, how far they agree, and what an
 * adjudicator who took no part makes of their disagreements. Dissent is kept. ADR 15 tells which spans are held to be the
 * same passage, and what the figures of agreement mean.
 */
package org.apostil.adjudication;
