/** Releases on the pages of reports. */
package org.apostil.release.web;
