/** What {@code deploy/bench} measures. No test: nothing here passes or fails. */
package org.apostil.bench;
