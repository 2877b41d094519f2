/** Annotations as a table: CSV. */
package org.apostil.interchange.table;
