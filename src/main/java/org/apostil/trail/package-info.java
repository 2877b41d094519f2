/** The audit trail as people read it: of a project for those who answer for it, of the installation for its administrators. */
package org.apostil.trail;
