package org.apostil.project;

/**
 * A project's rules.
 *
 * @param approvalsNeeded how many colleagues must approve, at least 1
 * @param threadsBlock    whether an open thread on an annotation holds back its approval
 */
public record Policy(int approvalsNeeded, boolean threadsBlock) {
}
