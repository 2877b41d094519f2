package org.apostil.ingest.office;

import javax.xml.stream.XMLStreamReader;

/** The vocabulary of Word documents (ISO/IEC 29500, both its classes), whatever prefix it is written with. */
final class Word {

    private static final String TRANSITIONAL = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main";

    private Word() {
    }

    static boolean is(XMLStreamReader xml) {
        return TRANSITIONAL.equals(xml.getNamespaceURI()) || STRICT.equals(xml.getNamespaceURI());
    }

    /** The value of one of its attributes; null where it is not there. */
    static String value(XMLStreamReader xml, String attribute) {
        String value = xml.getAttributeValue(TRANSITIONAL, attribute);
        return value != null ? value : xml.getAttributeValue(STRICT, attribute);
    }

    /** Levels 0 to 8 are headings, 9 is the text. */
    static boolean isHeadingLevel(String level) {
        return level != null && level.matches("[0-8]");
    }
}
