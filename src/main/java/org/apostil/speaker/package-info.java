/** Who speaks: the registry of a project's speakers. */
package org.apostil.speaker;
