/** The screens of this feature. */
package org.apostil.reanchoring.web;
