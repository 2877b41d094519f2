/** The page of this feature. */
package org.apostil.webhook.web;
