/** Who did what, when, why, before and after: appended, never changed, each event chained to the one before. */
package org.apostil.audit;
