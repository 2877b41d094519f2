/** The screens of this feature. */
package org.apostil.project.web;
