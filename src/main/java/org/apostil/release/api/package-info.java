/** Releases on the programming interface. */
package org.apostil.release.api;
