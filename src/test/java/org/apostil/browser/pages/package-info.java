/** The pages and their parts, by what a person sees and does there. */
package org.apostil.browser.pages;
