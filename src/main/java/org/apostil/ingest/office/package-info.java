/** Documents of office programs, read as streams of their parts: what they hold is never built up in memory. */
package org.apostil.ingest.office;
