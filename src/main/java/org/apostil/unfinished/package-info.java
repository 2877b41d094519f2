/**
 * Forms that were opened and neither saved nor cancelled: kept for the person who types in them, and seen by nobody else.
 */
package org.apostil.unfinished;
