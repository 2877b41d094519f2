/**
 * A project's annotations as a container of the W3C Web Annotation Protocol (Recommendation of 23 February 2017). What other
 * programmes send is kept whole; what is about a text of the project stands on the desk too, under the rules that hold for all.
 */
package org.apostil.webannotation;
