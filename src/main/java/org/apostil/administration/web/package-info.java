/** The pages of those who run the installation. */
package org.apostil.administration.web;
