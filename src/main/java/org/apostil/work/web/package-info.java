/** The page after signing in. */
package org.apostil.work.web;
