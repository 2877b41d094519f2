/**
 * Annotations that come from other programmes: read from a file, mapped to the kinds of this one, placed in a text, tried,
 * and taken as drafts. Each format is read by a class of its own in a package beneath.
 */
package org.apostil.interchange;
