/** The screens of this feature. */
package org.apostil.annotation.web;
