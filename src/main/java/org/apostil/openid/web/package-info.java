/** The way to a provider and back, and what the sign-in page and the account show of it. */
package org.apostil.openid.web;
