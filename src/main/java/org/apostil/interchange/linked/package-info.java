/** Annotations as linked data: W3C Web Annotations, and what Hypothesis exports. */
package org.apostil.interchange.linked;
