package org.apostil.export.pdf;

import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.css.style.CalculatedStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxAccessibilityHelper;
import com.openhtmltopdf.pdfboxout.PdfBoxFontContext;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.InlineLayoutBox;
import com.openhtmltopdf.render.InlineText;
import com.openhtmltopdf.render.PageBox;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;

/**
 * Where every mark lies on the pages: read from the boxes that the renderer set, so that lines, nesting, page ends and
 * letters from right to left are as they are on paper. In points from the lower left corner of a page.
 */
final class Places {

    /** A line of text reaches so far above and below its baseline, in parts of the size of its letters. */
    private static final float ABOVE = 0.82f;
    private static final float BELOW = 0.24f;
    /** Stretches on one line that are no further apart are one, in points. */
    private static final float NEXT_TO = 1.5f;

    /**
     * Where a mark lies: at least one page.
     *
     * @param reference in the structure of the document; null where it was not set
     */
    record Place(List<OnPage> pages, PDStructureElement reference) {
    }

    /** The lines of a mark on one page, counted from 0. */
    record OnPage(int page, List<Rectangle2D.Float> lines) {

        /** For each line top left, top right, bottom left, bottom right: what readers expect, whatever the standard says. */
        float[] quadPoints() {
            float[] points = new float[lines.size() * 8];
            int i = 0;
            for (Rectangle2D.Float line : lines) {
                float right = line.x + line.width;
                float top = line.y + line.height;
                for (float value : new float[] {line.x, top, right, top, line.x, line.y, right, line.y}) {
                    points[i++] = value;
                }
            }
            return points;
        }

        PDRectangle bounds() {
            Rectangle2D all = new Rectangle2D.Float();
            all.setRect(lines.getFirst());
            lines.forEach(all::add);
            return new PDRectangle((float) all.getX(), (float) all.getY(), (float) all.getWidth(), (float) all.getHeight());
        }
    }

    private final Traces traces;
    private final List<PageBox> pages;
    private final RenderingContext context;
    private final float dots;
    private final List<SortedMap<Integer, List<Rectangle2D.Float>>> lines = new ArrayList<>();
    private final Box[] references;

    private Places(Traces traces, PdfBoxRenderer renderer) {
        this.traces = traces;
        pages = renderer.getRootBox().getLayer().getPages();
        dots = renderer.getDotsPerPoint();
        SharedContext shared = renderer.getSharedContext();
        context = shared.newRenderingContextInstance();
        context.setFontContext(new PdfBoxFontContext());
        references = new Box[traces.marks().size()];
        traces.marks().forEach(mark -> lines.add(new TreeMap<>()));
    }

    /** The places of all marks by their numbers. Nothing of the renderer is kept in them, so that it may be let go of. */
    static List<Place> find(Traces traces, PdfBoxRenderer renderer) {
        Places places = new Places(traces, renderer);
        places.visit(renderer.getRootBox());
        return IntStream.range(0, places.references.length).mapToObj(places::of).toList();
    }

    /** One without a visible character lies where its reference stands. */
    private Place of(int mark) {
        SortedMap<Integer, List<Rectangle2D.Float>> found = lines.get(mark);
        if (found.isEmpty()) {
            cover(found, references[mark]);
        }
        return new Place(found.entrySet().stream().map(page -> new OnPage(page.getKey(), page.getValue())).toList(),
            PdfBoxAccessibilityHelper.getStructualElementForBox(references[mark]));
    }

    private void visit(Box box) {
        if (box.getElement() != null) {
            String stretch = box.getElement().getAttribute(Traces.STRETCH);
            if (!stretch.isEmpty() && box instanceof InlineLayoutBox) {
                traces.under(Integer.parseInt(stretch)).forEach(mark -> cover(lines.get(mark), box));
                return;
            }
            String reference = box.getElement().getAttribute(Traces.REFERENCE);
            if (!reference.isEmpty() && references[Integer.parseInt(reference)] == null) {
                references[Integer.parseInt(reference)] = box;
            }
        }
        for (int i = 0; i < box.getChildCount(); i++) {
            visit(box.getChild(i));
        }
        if (box instanceof InlineLayoutBox inline) {
            inline.getInlineChildren().stream().filter(Box.class::isInstance).map(Box.class::cast).forEach(this::visit);
        }
    }

    private void cover(SortedMap<Integer, List<Rectangle2D.Float>> found, Box box) {
        if (!(box instanceof InlineLayoutBox inline)) {
            return;
        }
        for (Object child : inline.getInlineChildren()) {
            if (child instanceof InlineText text && text.getWidth() > 0) {
                add(found, inline, text);
            }
        }
    }

    private void add(SortedMap<Integer, List<Rectangle2D.Float>> found, InlineLayoutBox box, InlineText text) {
        int y = box.getAbsY() + box.getBaseline();
        int page = page(y);
        PageBox on = pages.get(page);
        float size = box.getStyle().getFont(context).size / dots;
        float left = (box.getAbsX() + text.getX() + on.getMarginBorderPadding(context, CalculatedStyle.LEFT)) / dots;
        float baseline = (on.getHeight(context) - (y - on.getTop() + on.getMarginBorderPadding(context, CalculatedStyle.TOP))) / dots;
        Rectangle2D.Float here = new Rectangle2D.Float(left, baseline - BELOW * size, text.getWidth() / dots, (ABOVE + BELOW) * size);
        List<Rectangle2D.Float> onPage = found.computeIfAbsent(page, key -> new ArrayList<>());
        for (Rectangle2D.Float line : onPage.subList(Math.max(0, onPage.size() - 2), onPage.size())) {
            if (Math.abs(line.y - here.y) < 1 && line.x - NEXT_TO < here.x + here.width && here.x - NEXT_TO < line.x + line.width) {
                line.setRect(line.createUnion(here));
                return;
            }
        }
        onPage.add(here);
    }

    /** The page that holds that place of the endless page on which the renderer sets all. */
    private int page(int y) {
        int low = 0;
        int high = pages.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (pages.get(middle).getTop() <= y) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}
