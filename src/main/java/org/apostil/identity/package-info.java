/** Who somebody is and what they may do: users, sign-in, tokens, roles and the one table of permissions. */
package org.apostil.identity;
