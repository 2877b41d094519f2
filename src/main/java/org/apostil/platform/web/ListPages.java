package org.apostil.platform.web;

/**
 * Where a page of a list stands among the others.
 *
 * @param words    such as <em>51–100 of 1,234 sources</em>
 * @param previous its address; empty on the first page
 * @param next     its address; empty on the last page
 */
public record ListPages(String words, String previous, String next) {
}
