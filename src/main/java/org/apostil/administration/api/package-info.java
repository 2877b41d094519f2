/** The installation as scripts see it. */
package org.apostil.administration.api;
