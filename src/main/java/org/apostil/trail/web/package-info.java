/** The screens of this feature. */
package org.apostil.trail.web;
