/** The bell in the head of every page, the page of what one is told, one's settings, and the end of mail by a link. */
package org.apostil.notification.web;
