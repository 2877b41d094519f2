/** The screens of this feature. */
package org.apostil.adjudication.web;
