package org.apostil.review;

/** Whether what is under review is graded as far as a project can ask for it. */
public enum Grading {

    /** Nothing is missing, or nothing of the kind is ever asked of it. */
    COMPLETE,

    /** A grade of which one axis is missing: reliability of the source, or credibility of the information. */
    ONE_AXIS,

    /** A claim on which no credibility note is approved. */
    NO_NOTE
}
