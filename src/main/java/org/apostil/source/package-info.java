/** Documents under analysis: their provenance, their immutable versions, and the text model of spans and blocks. */
package org.apostil.source;
