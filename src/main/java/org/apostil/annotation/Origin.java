package org.apostil.annotation;

/**
 * Where an annotation came from that was read from a file of another programme. Whoever imported it is its author here;
 * whom the file names is told as it stands there, and is nobody's account.
 *
 * @param format     code of the format, such as {@code brat}
 * @param formatName as people know it, such as <em>brat standoff</em>
 * @param id         what the file calls it
 * @param file       name of the file
 * @param sha256     of the file, in hexadecimal
 * @param creator    whom the file names as its author; null where it names nobody
 * @param created    when the file says that it was made, in no certain form; null where it does not say
 */
public record Origin(String format, String formatName, String id, String file, String sha256, String creator, String created) {
}
