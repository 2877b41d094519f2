/** Reports on the programming interface and for download from the screens. */
package org.apostil.report.api;
