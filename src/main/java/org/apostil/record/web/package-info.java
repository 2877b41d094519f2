/** The parts of a speaker's page that tell their record. */
package org.apostil.record.web;
