/**
 * The annotated report: what a reader gets when the work on a source is handed over.
 *
 * <p>{@link org.apostil.report.AnnotatedReport} is everything that the document shows, free of database and screen;
 * {@link org.apostil.report.ReportPdf} makes the PDF of it. This is the only package that may know a PDF library.
 */
package org.apostil.report;
