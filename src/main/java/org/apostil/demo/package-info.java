/** What an empty installation on the embedded database starts with: people, a project and its first source. */
package org.apostil.demo;
