package org.apostil.export.pdf;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDObjectReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationHighlight;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationMarkup;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apostil.export.Discussion;

/**
 * The highlights of a report as markup annotations (ISO 32000-1, 12.5.6.10), which a reader of PDF lists as comments, with
 * what was discussed as replies. Each stands in the structure after its reference in the text, in an element
 * {@code Annot} (PDF/UA-1, 7.18.1). They show nothing of their own: the page is tinted already.
 */
final class Comments {

    private static final String ANNOT = "Annot";

    private final List<PDPage> pages = new ArrayList<>();
    private final PDStructureTreeRoot root;
    private final COSArray parents;
    private final PDAppearanceDictionary nothing;
    private int nextParent;
    /** What is to stand after a reference, by its element. */
    private final Map<COSDictionary, List<PDStructureElement>> after = new IdentityHashMap<>();
    private final Map<COSDictionary, PDStructureElement> holders = new IdentityHashMap<>();

    private Comments(PDDocument document) {
        document.getPages().forEach(pages::add);
        root = document.getDocumentCatalog().getStructureTreeRoot();
        parents = (COSArray) root.getParentTree().getCOSObject().getDictionaryObject(COSName.NUMS);
        nextParent = root.getParentTreeNextKey();
        nothing = new PDAppearanceDictionary();
        PDAppearanceStream stream = new PDAppearanceStream(document);
        stream.setResources(new PDResources());
        stream.setBBox(new PDRectangle(1, 1));
        nothing.setNormalAppearance(stream);
    }

    /** Adds them all to a document that was just set. */
    static void add(PDDocument document, List<Traces.Traced> marks, List<Places.Place> places) throws IOException {
        Comments comments = new Comments(document);
        for (int i = 0; i < marks.size(); i++) {
            comments.add(marks.get(i), places.get(i));
        }
        comments.finish();
    }

    private void add(Traces.Traced traced, Places.Place place) throws IOException {
        PDStructureElement reference = place.reference();
        PDAnnotationMarkup first = null;
        for (Places.OnPage on : place.pages()) {
            PDPage page = pages.get(on.page());
            PDAnnotationHighlight made = new PDAnnotationHighlight();
            made.setQuadPoints(on.quadPoints());
            made.setRectangle(on.bounds());
            made.setColor(new PDColor(CommentWords.colour(traced.mark()), PDDeviceRGB.INSTANCE));
            describe(made, CommentWords.of(traced), on == place.pages().getFirst() ? "" : "/page-" + (on.page() + 1));
            attach(made, page, reference);
            first = first == null ? made : first;
        }
        for (int index : CommentWords.threads(traced)) {
            replies(traced, index, first, place.pages().getFirst(), reference);
        }
    }

    private void replies(Traces.Traced traced, int thread, PDAnnotationMarkup to, Places.OnPage on, PDStructureElement reference) throws IOException {
        Discussion discussion = traced.part().source().discussions().get(thread);
        for (int i = discussion.note() == null ? 1 : 0; i < discussion.posts().size(); i++) {
            PDAnnotationText reply = new PDAnnotationText();
            reply.setInReplyTo(to);
            reply.setName(PDAnnotationText.NAME_COMMENT);
            reply.setNoRotate(true);
            reply.setNoZoom(true);
            reply.setRectangle(on.bounds());
            describe(reply, CommentWords.of(traced, thread, i), "");
            attach(reply, pages.get(on.page()), reference);
        }
    }

    private void describe(PDAnnotationMarkup made, CommentWords words, String suffix) {
        made.setContents(words.contents());
        made.setTitlePopup(words.author());
        made.setSubject(words.subject());
        made.setAnnotationName(words.name() + suffix);
        if (words.at() != null) {
            made.setCreationDate(calendar(words.at()));
            made.setModifiedDate(calendar(words.at()));
        }
        made.setPrinted(true);
        made.setAppearance(nothing);
    }

    private void attach(PDAnnotationMarkup made, PDPage page, PDStructureElement reference) throws IOException {
        made.setPage(page);
        PDStructureElement element = new PDStructureElement(ANNOT, holder(reference));
        element.setPage(page);
        element.setAlternateDescription(made.getContents());
        PDObjectReference object = new PDObjectReference();
        object.setReferencedObject(made);
        element.appendKid(object);
        made.setStructParent(nextParent);
        parents.add(COSInteger.get(nextParent++));
        parents.add(element);
        page.getAnnotations().add(made);
        after.computeIfAbsent(reference == null ? null : reference.getCOSObject(), key -> new ArrayList<>()).add(element);
    }

    /** The element that holds the reference, or the document where the reference was not set. */
    private PDStructureElement holder(PDStructureElement reference) {
        if (reference == null) {
            return (PDStructureElement) root.getKids().getFirst();
        }
        return holders.computeIfAbsent(reference.getCOSObject(), key -> (PDStructureElement) reference.getParent());
    }

    /** Puts what was made into the structure, each holder's kids at once. */
    private void finish() {
        root.setParentTreeNextKey(nextParent);
        Map<COSDictionary, Boolean> done = new IdentityHashMap<>();
        List.copyOf(holders.values()).forEach(holder -> {
            if (done.put(holder.getCOSObject(), true) == null) {
                interleave(holder.getCOSObject());
            }
        });
        after.getOrDefault(null, List.of()).forEach(element -> ((PDStructureElement) root.getKids().getFirst()).appendKid(element));
    }

    private void interleave(COSDictionary holder) {
        COSBase kids = holder.getDictionaryObject(COSName.K);
        COSArray before = kids instanceof COSArray array ? array : new COSArray(List.of(kids));
        COSArray all = new COSArray();
        for (int i = 0; i < before.size(); i++) {
            COSBase kid = before.getObject(i);
            all.add(kid);
            if (kid instanceof COSDictionary reference) {
                after.getOrDefault(reference, List.of()).forEach(element -> all.add(element.getCOSObject()));
            }
        }
        holder.setItem(COSName.K, all);
    }

    static Calendar calendar(Instant at) {
        return GregorianCalendar.from(at.atZone(ZoneOffset.UTC).withNano(0));
    }
}
