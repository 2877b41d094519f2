/**
 * The record of a speaker: what they said, in all sources, how far it was believed over time, what is thought of their
 * reliability, and the moving of statements from one speaker to another.
 */
package org.apostil.record;
