package org.apostil.project;

/**
 * A project's rules.
 *
 * @param approvalsNeeded how many colleagues must approve, at least 1
 * @param threadsBlock    whether an open thread on an annotation holds back its approval
 * @param blindFirstPass  whether nobody sees the annotations of others on a source before submitting their own pass of it
 * @param gradesRequired  whether a credibility note needs both axes, and a claim an approved credibility note
 */
public record Policy(int approvalsNeeded, boolean threadsBlock, boolean blindFirstPass, boolean gradesRequired) {
}
