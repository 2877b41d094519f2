/** Tokens of the programming interface. */
package org.apostil.identity.api;
