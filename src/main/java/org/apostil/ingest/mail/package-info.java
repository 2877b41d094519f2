/** E-mail as mail programs save it. */
package org.apostil.ingest.mail;
