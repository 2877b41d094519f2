/** The programming interface of this feature. */
package org.apostil.interchange.api;
