/** Sign-in on the screen. */
package org.apostil.identity.web;
