/** The pages on which annotations are imported. */
package org.apostil.interchange.web;
