/** The pages of claims. */
package org.apostil.claim.web;
