/** The protocol: methods, headers and representations. */
package org.apostil.webannotation.api;
