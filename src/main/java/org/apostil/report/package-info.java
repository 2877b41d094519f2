/**
 * Reports: what of the work on one source or on several is handed over. {@link org.apostil.report.ReportService} gathers what
 * a report shows; {@code export} gives it its form.
 */
package org.apostil.report;
