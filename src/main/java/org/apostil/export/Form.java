package org.apostil.export;

/**
 * A form that a report can leave in.
 *
 * @param code      what addresses and commands call it, such as {@code pdf}
 * @param name      what people call it, such as <em>Word document with comments</em>
 * @param purpose   what it is for, in a sentence
 * @param mediaType by IANA
 * @param extension of the file's name, without the dot
 * @param order     its place among the forms that people are offered, from 1
 */
public record Form(String code, String name, String purpose, String mediaType, String extension, int order) {

    /** What a file of this form is called: {@code ferry.pdf}, {@code ferry-claims.csv}. */
    public String fileName(String stem) {
        String kind = code.replace("." + extension, "");
        return stem + (kind.equals(extension) ? "" : "-" + kind) + "." + extension;
    }
}
