/** Accounts, sessions, second steps and people, for scripts, and the tokens that they bear. */
package org.apostil.identity.api;
