/**
 * Tells addresses that leads name what happened in their project, signed (Standard Webhooks): that something happened and to what, never
 * what it says. What an address does not take is tried again, ever later, and rests at last in a list from which it is sent anew.
 */
package org.apostil.webhook;
