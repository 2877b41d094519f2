/** The screens of this feature. */
package org.apostil.search.web;
