package org.apostil.ingest;

import java.util.List;

/**
 * A format in which sources come.
 *
 * @param code       what addresses call it, such as {@code docx}
 * @param name       what people call it within a sentence, such as <em>Word document</em>
 * @param mediaType  by IANA
 * @param extensions that names of such files usually have, lower case and without the dot
 * @param longest    of one file, in bytes, whatever whoever runs Apostil allows: what its reader can hold in memory
 */
public record Format(String code, String name, String mediaType, List<String> extensions, long longest) {

    /** One mebibyte, in which limits are stated. */
    public static final long MEGABYTE = 1 << 20;

    /** The name with its article: <em>a web page</em>, <em>an e-mail</em>. */
    public String one() {
        return ("aeiou".indexOf(Character.toLowerCase(name.charAt(0))) >= 0 ? "an " : "a ") + name;
    }
}
