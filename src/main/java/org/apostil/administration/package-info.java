/** What those who run the installation see of it: how large projects are, what is configured, and whether all is well. */
package org.apostil.administration;
