/** Orders of files on the programming interface. */
package org.apostil.production.api;
