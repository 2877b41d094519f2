/**
 * Files made in the background: an order is a row, every node looks for work, and what was made is kept for some days.
 * {@link org.apostil.production.FileService} takes orders, {@link org.apostil.production.Worker} makes files. What files are made of
 * and in which forms, {@code export} says.
 */
package org.apostil.production;
