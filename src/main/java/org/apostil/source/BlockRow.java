package org.apostil.source;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** A {@link Block} as the database has it. */
@Embeddable
record BlockRow(@Enumerated(EnumType.STRING) BlockKind kind, @Column(name = "start_at") int start, @Column(name = "end_at") int end) {

    static BlockRow of(Block block) {
        return new BlockRow(block.kind(), block.start(), block.end());
    }

    Block block() {
        return new Block(kind, start, end);
    }
}
