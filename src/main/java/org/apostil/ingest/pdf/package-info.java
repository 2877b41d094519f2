/** PDF with text: its lines put together to paragraphs. */
package org.apostil.ingest.pdf;
