package org.apostil.ingest.web;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.apostil.identity.Access;
import org.apostil.identity.Permission;
import org.apostil.ingest.Defaults;
import org.apostil.ingest.Format;
import org.apostil.ingest.Import;
import org.apostil.ingest.ImportService;
import org.apostil.ingest.Limits;
import org.apostil.ingest.Upload;
import org.apostil.platform.Problem;
import org.apostil.platform.Problem.Sort;
import org.apostil.platform.Text;
import org.apostil.project.HandlingMark;

/**
 * Takes the files that the page of adding sends, and leads to the page of their import; where they are not taken, back, with what
 * was wrong and what was typed. A door of its own: pages take no more than a form holds, and this one
 * takes many files, onto the disk.
 */
@WebServlet("/ingest/upload")
@MultipartConfig(maxFileSize = UploadServlet.MOST, maxRequestSize = UploadServlet.MOST, fileSizeThreshold = 1 << 16)
public class UploadServlet extends HttpServlet {

    /** Where what was refused waits for the page that shows it. */
    static final String REFUSED = "org.apostil.ingest.refused";

    /** More than whoever runs Apostil can allow. */
    static final long MOST = 2_100 * Format.MEGABYTE;

    private static final long serialVersionUID = 1;
    private static final long ROOM_FOR_FIELDS = Format.MEGABYTE;

    @Inject
    private transient ImportService imports;

    @Inject
    private transient Access access;

    /** Nobody comes here to read. */
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        UUID project = project(request);
        if (project == null) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND); // without the page of that error, which would read the body
            return;
        }
        try {
            access.require(Permission.ADD_SOURCE, project);
        } catch (Problem refused) {
            response.sendError(refused.sort().status());
            return;
        }
        UploadRefused typed = new UploadRefused(null, null, "", "", "");
        try {
            requireSize(request);
            typed = new UploadRefused(null, null, value(request, "handlingMark"), value(request, "acquiredHow"), value(request, "language"));
            Import begun = imports.begin(project, new Defaults(mark(typed.handlingMark()), typed.acquiredHow(), typed.language()), files(request));
            response.sendRedirect(request.getContextPath() + "/ingest/import?id=" + begun.id());
        } catch (Problem problem) {
            String field = problem.violations().isEmpty() ? "files" : problem.violations().getFirst().field();
            request.getSession().setAttribute(REFUSED, typed.because(field, problem.getMessage()));
            response.sendRedirect(request.getContextPath() + "/source/add?project=" + project);
        }
    }

    /** In the address, so that nothing need be read of a body that is refused. */
    private static UUID project(HttpServletRequest request) {
        String query = request.getQueryString();
        return query != null && query.matches("project=[0-9a-f-]{36}") ? UUID.fromString(query.substring("project=".length())) : null;
    }

    private static void requireSize(HttpServletRequest request) {
        if (request.getContentLengthLong() < 0 || request.getContentLengthLong() > Limits.upload() + ROOM_FOR_FIELDS) {
            throw new Problem(Sort.TOO_LARGE, "All files together have more than %d MB, which is the most that is taken at once. Nothing was taken in. Send them in parts.".formatted(Limits.upload() / Format.MEGABYTE));
        }
    }

    private static String value(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value;
    }

    private static HandlingMark mark(String name) {
        for (HandlingMark mark : HandlingMark.values()) {
            if (mark.name().equals(name)) {
                return mark;
            }
        }
        return null;
    }

    private static List<Upload> files(HttpServletRequest request) throws IOException, ServletException {
        List<Upload> files = new ArrayList<>();
        if (!String.valueOf(request.getContentType()).toLowerCase(Locale.ROOT).startsWith("multipart/form-data")) {
            return files;
        }
        for (Part part : request.getParts()) {
            if (part.getName().equals("files") && Text.orNull(part.getSubmittedFileName()) != null) {
                files.add(new Chosen(part));
            }
        }
        return files;
    }

    /** A file that was chosen on the page. */
    private record Chosen(Part part) implements Upload {

        @Override
        public String name() {
            return part.getSubmittedFileName();
        }

        @Override
        public InputStream content() throws IOException {
            return part.getInputStream();
        }
    }
}
