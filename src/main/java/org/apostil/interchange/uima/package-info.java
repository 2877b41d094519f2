/** Annotations of UIMA, as INCEpTION exports them: XMI and CAS JSON. */
package org.apostil.interchange.uima;
