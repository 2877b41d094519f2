/** The pages of reports. */
package org.apostil.report.web;
