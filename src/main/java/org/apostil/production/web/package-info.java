/** The files of whoever is signed in, on the screens. */
package org.apostil.production.web;
