/** What people do with Apostil in a real browser: the pages as they are served by {@code deploy/run}, in the words of the product. */
package org.apostil.browser;
