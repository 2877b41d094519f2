/** A team's room: its members and its policy. Nothing is visible across projects. */
package org.apostil.project;
