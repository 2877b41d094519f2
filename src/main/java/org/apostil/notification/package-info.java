/**
 * Who is told of what: in the application, and by mail at once, once a day, or not at all. Other features tell it in
 * their own transaction, in words of their own; it knows members and projects, and nothing of annotations.
 */
package org.apostil.notification;
