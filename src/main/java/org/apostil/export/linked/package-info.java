/** The report as linked data: W3C Web Annotations and schema.org ClaimReviews, both as JSON-LD 1.1. */
package org.apostil.export.linked;
