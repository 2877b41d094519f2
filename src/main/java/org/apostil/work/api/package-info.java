/** What waits for a person, for programs. */
package org.apostil.work.api;
