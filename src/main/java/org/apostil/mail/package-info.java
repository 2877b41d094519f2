/**
 * Mail that leaves: written in the transaction of what it tells of, handed to the relay after the commit, by whichever
 * node comes first, and again until the relay takes it. Knows nothing of who receives it or why.
 */
package org.apostil.mail;
