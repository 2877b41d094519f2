/** The report as a Word document whose annotations and discussions are comments (Office Open XML, ISO/IEC 29500). */
package org.apostil.export.word;
