/** What every screen stands on: messages, headers, and pages for failures. */
package org.apostil.platform.web;
