/**
 * The blind first pass: where a project's policy says so, nobody sees the annotations of others on a source before they
 * have submitted their own pass of it. Whoever reads annotations asks {@link org.apostil.firstpass.Visibility}; why the
 * rule is as it is, ADR 15 tells.
 */
package org.apostil.firstpass;
