/** The pages of speakers. */
package org.apostil.speaker.web;
