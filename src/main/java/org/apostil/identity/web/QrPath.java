package org.apostil.identity.web;

import io.nayuki.qrcodegen.QrCode;

/** A QR code (ISO/IEC 18004) as the path of an SVG: one unit for each module, with the quiet zone of four around it. */
final class QrPath {

    static final int QUIET = 4;

    private final QrCode code;

    QrPath(String text) {
        code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
    }

    /** Units from edge to edge, the quiet zone with them. */
    int size() {
        return code.size + 2 * QUIET;
    }

    String path() {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M').append(x + QUIET).append(',').append(y + QUIET).append("h1v1h-1z");
                }
            }
        }
        return path.toString();
    }
}
