/** The report as one page of HTML that needs nothing else. */
package org.apostil.export.html;
