/** The screens of this feature. */
package org.apostil.ingest.web;
