/** Annotations that stand beside their text in plain files: brat and WebAnno TSV. */
package org.apostil.interchange.standoff;
