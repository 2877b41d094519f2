/** The pages on which statements of claims stand side by side. */
package org.apostil.corroboration.web;
