/** Threads on passages and annotations: opened, answered, resolved with an outcome, reopened. */
package org.apostil.discussion;
