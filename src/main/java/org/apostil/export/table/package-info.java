/** The report as tables of claims, speakers and annotations: comma-separated values and a workbook. */
package org.apostil.export.table;
