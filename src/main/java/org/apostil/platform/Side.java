package org.apostil.platform;

/** Whose words are taken, where two people changed the same. */
public enum Side { MINE, THEIRS }
