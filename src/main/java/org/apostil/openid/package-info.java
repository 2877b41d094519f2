/**
 * Signing in with a provider of OpenID Connect beside local accounts (ADR 69): the code flow with PKCE, whom a provider vouches for, what its
 * groups give, and signing out here and there.
 */
package org.apostil.openid;
