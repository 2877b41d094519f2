package org.apostil.report.web;

import java.io.Serializable;
import java.util.UUID;
import org.apostil.report.ChosenSource;

/** A chosen source with what is said of it. */
public final class SourceForm implements Serializable {

    private static final long serialVersionUID = 1;

    private final UUID source;
    private UUID version;
    private String statement;

    SourceForm(ChosenSource chosen) {
        this.source = chosen.source();
        this.version = chosen.version();
        this.statement = chosen.statement();
    }

    ChosenSource chosen() {
        return new ChosenSource(source, version, statement);
    }

    public UUID getSource() {
        return source;
    }

    public UUID getVersion() {
        return version;
    }

    void take(UUID newer) {
        version = newer;
    }

    public String getStatement() {
        return statement;
    }

    public void setStatement(String statement) {
        this.statement = statement;
    }
}
