/** What one is told, and one's settings, in the interface. */
package org.apostil.notification.api;
