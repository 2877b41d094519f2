/**
 * Starts and stops Apostil on one machine: PostgreSQL, the migrations and the application server, in that order, and
 * down again in the other. A program of its own, which the application never sees.
 */
package org.apostil.launch;
