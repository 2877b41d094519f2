/** The programming interface of this feature. */
package org.apostil.webhook.api;
