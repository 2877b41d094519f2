/** The screens of this feature. */
package org.apostil.source.web;
