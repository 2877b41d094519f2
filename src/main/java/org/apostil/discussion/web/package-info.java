/** What the pages show of discussions. The desk's own forms of them are in {@code annotation.web}. */
package org.apostil.discussion.web;
