/**
 * Releases: what left the house. A release is made of an approved report and never changes; {@link org.apostil.release.ReleaseService}
 * makes it, {@link org.apostil.release.ReleaseOrigin} makes files of it again, held against what {@link org.apostil.release.KeptReleases} has.
 */
package org.apostil.release;
