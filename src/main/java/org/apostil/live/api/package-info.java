/** What happens, told to scripts as it happens. */
package org.apostil.live.api;
