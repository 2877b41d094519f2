/** Who said what when, where it came from, and whether two statements of a claim are independent of each other. */
package org.apostil.corroboration;
