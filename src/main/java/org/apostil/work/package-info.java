/**
 * What waits for a person, in all of their projects: the page after signing in. It reads across features and decides
 * nothing; what waits for whom, the state machine in {@code review} says, and a test holds the queries here against it.
 */
package org.apostil.work;
