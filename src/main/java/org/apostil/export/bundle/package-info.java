/** All forms of a report together. */
package org.apostil.export.bundle;
