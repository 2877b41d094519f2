/**
 * What analysts say about passages: claims with their attribution, speaker mentions, credibility notes and comments,
 * each with revisions and never an overwritten past.
 */
package org.apostil.annotation;
