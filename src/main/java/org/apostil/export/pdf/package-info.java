/** The report as PDF. */
package org.apostil.export.pdf;
