/** The base of the programming interface: its address, its JSON and its problem documents. */
package org.apostil.platform.api;
