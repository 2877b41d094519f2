/**
 * Finding: texts, quotations, claims, speakers and comments, by words and by what is known of them, in one project or in all
 * of a person's. The index is the database's own (ADR 46); here is what a query means, who may see what it finds, and how
 * a hit reads.
 */
package org.apostil.search;
