/**
 * What leaves the house: the annotated report and the forms it takes.
 *
 * <p>{@link org.apostil.export.AnnotatedReport} is everything that a form shows, free of database and screen. An
 * {@link org.apostil.export.Exporter} writes it in one form; there is one class a form, in a package of its kind beneath this
 * one, and the container finds it. Nobody else may know a library of PDF or of office documents.
 */
package org.apostil.export;
