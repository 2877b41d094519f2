/** Web pages, and what is written to become one: the article with its blocks, and what the page says of it. */
package org.apostil.ingest.html;
