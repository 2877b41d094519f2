/** What every feature stands on: problems, clock, ids, paging. It depends on no feature. */
package org.apostil.platform;
