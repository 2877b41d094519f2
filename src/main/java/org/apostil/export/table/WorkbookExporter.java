package org.apostil.export.table;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.apostil.export.AnnotatedReport;
import org.apostil.export.DatedArchive;
import org.apostil.export.Exporter;
import org.apostil.export.Fact;
import org.apostil.export.Form;
import org.apostil.export.Phrases;
import org.apostil.export.Progress;

/** The tables of annotations, claims, speakers and sources as one workbook (Office Open XML, ISO/IEC 29500). */
@ApplicationScoped
public class WorkbookExporter implements Exporter {

    private static final Form FORM = new Form("xlsx", "Workbook", "For a spreadsheet: annotations, claims, speakers and sources, each a sheet",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx", 9);

    @Override
    public Form form() {
        return FORM;
    }

    @Override
    public void write(AnnotatedReport report, OutputStream out, Progress progress) throws IOException {
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        try (ReportWorkbook workbook = new ReportWorkbook(report)) {
            for (Sheet sheet : List.of(about(report), Sheets.annotations(report), Sheets.claims(report), Sheets.speakers(report), Sheets.sources(report))) {
                progress.at("Writing " + sheet.name(), 0, 0);
                workbook.add(sheet);
            }
            workbook.write(archive);
        }
        DatedArchive.write(archive.toByteArray(), report.head().export().at(), out);
    }

    /** What the tables are of, and whether they may be relied on yet. */
    private static Sheet about(AnnotatedReport report) {
        List<List<Object>> rows = new ArrayList<>();
        rows.add(List.of("Title", report.head().title()));
        rows.add(List.of("Standing", Phrases.standing(report)));
        Fact.of(report).forEach(fact -> rows.add(List.of(fact.name(), fact.value())));
        report.leftOut().forEach(sentence -> rows.add(List.of("Left out", sentence)));
        return new Sheet("Report", List.of("About", "This report"), rows);
    }
}
