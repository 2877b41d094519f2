/** Archives of files, taken apart within limits. */
package org.apostil.ingest.archive;
