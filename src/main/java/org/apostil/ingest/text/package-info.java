/** Texts as they are, in whatever encoding. */
package org.apostil.ingest.text;
