/** Imports on the programming interface. */
package org.apostil.ingest.api;
