/** The WebSocket of a desk, and the door before it. */
package org.apostil.live.web;
