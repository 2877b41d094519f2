package org.apostil.ingest.html;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apostil.ingest.Bounds;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/**
 * Where the article stands in a page. By this order: what schema.org marks as {@code articleBody}; the longest
 * {@code <article>}, unless the page is a list of many; {@code <main>}; the element whose paragraphs hold the most text that is
 * no link. Of it is left out what serves the page: menus, forms, asides, boxes to share, subscribe and consent, lists of links.
 * A headline that stands before it is taken along.
 *
 * @param elements in the order of the page
 * @param how      by which rule, in words
 * @param isMarked whether the page itself says where it is
 */
record Article(List<Element> elements, String how, boolean isMarked) {

    private static final String NEVER_TEXT = "script, style, noscript, template, iframe, frame, object, embed, applet, svg, math, canvas, audio, video, button, input, select, textarea, dialog, "
        + "[hidden], [aria-hidden=true], [style~=(?i)display\\s*:\\s*none], [style~=(?i)visibility\\s*:\\s*hidden]";
    private static final String SERVING = "nav, aside, form, menu, footer, [role=navigation], [role=banner], [role=contentinfo], [role=complementary], [role=search], [role=dialog], [role=alertdialog], "
        + "[role=menu], [role=menubar], [role=toolbar], [role=tablist], [role=alert]";
    private static final Pattern SERVING_NAME = Pattern.compile("(?i)(^|[\\s_-])(shar(e|ing)|social|related|recommend(ed|ations?)?|newsletter|subscri(be|ption)|cookies?|consent|gdpr|promo(tion)?|"
        + "advert(isement|ising)?s?|ads?|sponsor(ed)?|banner|breadcrumbs?|comments?|sidebar|popup|modal|paywall|toolbar|menu|nav(bar|igation)?|skip-?link|most-?read|read-?more|sr-only|visually-hidden)($|[\\s_-])");
    private static final Evaluator SERVES_PAGE = QueryParser.parse(SERVING);
    private static final Evaluator ASIDE = QueryParser.parse("footer, aside");
    private static final Evaluator RUNNING_TEXT = QueryParser.parse("p, h1, h2, h3, h4, h5, h6, span, em, strong, a, q");
    private static final Evaluator LIST = QueryParser.parse("ul, ol");
    private static final Evaluator QUOTED = QueryParser.parse("p, blockquote");
    /** The part of a page's text that its longest article has at least, where the page is not a list of them. */
    private static final double OF_MANY = 0.4;
    /** A part with more than this share of the text is the text, whatever it is called. */
    private static final double SERVES = 0.4;
    private static final double LINKS_ONLY = 0.75;
    private static final int LEAST_LINKS = 3;

    static Article of(Document page, Bounds bounds) {
        page.select(NEVER_TEXT).remove();
        bounds.check();
        Article found = marked(page).orElseGet(() -> densest(page, bounds));
        List<Element> elements = new ArrayList<>();
        headline(page, found.elements().getFirst()).ifPresent(elements::add);
        for (Element element : found.elements()) {
            cleared(element, bounds);
            elements.add(element);
        }
        return new Article(elements, found.how(), found.isMarked());
    }

    private static Optional<Article> marked(Document page) {
        Elements bodies = page.select("[itemprop~=(^|\\s)articleBody($|\\s)]");
        if (!bodies.isEmpty() && bodies.stream().anyMatch(Element::hasText)) {
            return Optional.of(new Article(outermost(bodies), "what the page marks as articleBody", true));
        }
        Elements articles = page.select("article, [role=article]");
        Element main = page.selectFirst("main, [role=main]");
        int whole = length(main != null ? main : page.body());
        Optional<Element> longest = articles.stream().max(Comparator.comparingInt(Article::length));
        if (longest.isPresent() && length(longest.get()) > 0 && (articles.size() == 1 || length(longest.get()) >= OF_MANY * whole)) {
            return Optional.of(new Article(List.of(longest.get()), "the page’s <article>", true));
        }
        return Optional.ofNullable(main).filter(Element::hasText).map(found -> new Article(List.of(found), "the page’s <main>", true));
    }

    /** Text that is no link counts for the parent of its paragraph in full, for the grandparent by half. */
    private static Article densest(Document page, Bounds bounds) {
        page.select(SERVING).stream().filter(part -> part != page.body()).forEach(Element::remove);
        Map<Element, Double> scores = new HashMap<>();
        for (Element paragraph : page.select("p, pre, blockquote, td, li, h2, h3")) {
            bounds.check();
            double text = length(paragraph) * (1 - linkShare(paragraph));
            Element parent = paragraph.parent();
            if (parent != null && text > 0) {
                scores.merge(parent, text, Double::sum);
                Optional.ofNullable(parent.parent()).ifPresent(above -> scores.merge(above, text / 2, Double::sum));
            }
        }
        Element body = page.body();
        Element best = scores.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey).orElse(body);
        if (length(best) < OF_MANY * length(body)) {
            best = body;
        }
        return new Article(List.of(best.tagName().equals("html") ? body : best), best == body ? "the whole page without its menus" : "the part with the most text", false);
    }

    private static void cleared(Element article, Bounds bounds) {
        int whole = Math.max(1, length(article));
        Set<Element> notes = aroundNotes(article);
        for (Element part : article.select("*")) {
            bounds.check();
            if (part != article && part.parent() != null && serves(part, notes) && !part.is("html, body") && length(part) < SERVES * whole) {
                part.remove();
            }
        }
    }

    private static boolean serves(Element part, Set<Element> notes) {
        if (part.is(SERVES_PAGE)) {
            return !part.is(ASIDE) || !notes.contains(part);
        }
        if (SERVING_NAME.matcher(part.className()).find() || SERVING_NAME.matcher(part.id()).find()) {
            return !part.is(RUNNING_TEXT);
        }
        return part.is(LIST) && !notes.contains(part) && part.getElementsByTag("a").size() >= LEAST_LINKS && part.closest(QUOTED) == null && linkShare(part) > LINKS_ONLY;
    }

    /** Notes of the article, all that is in them, and what they stand in. */
    private static Set<Element> aroundNotes(Element article) {
        Set<Element> around = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Element note : article.select(HtmlBlocks.NOTES)) {
            if (around.add(note)) {
                around.addAll(note.getAllElements());
            }
            for (Element above = note.parent(); above != null && above != article && around.add(above);) {
                above = above.parent();
            }
        }
        return around;
    }

    /** The page's headline, where the article itself does not hold it. */
    private static Optional<Element> headline(Document page, Element article) {
        if (article.selectFirst("h1") != null) {
            return Optional.empty();
        }
        return page.select("h1").stream().filter(Element::hasText).filter(heading -> !heading.parents().contains(article)).findFirst();
    }

    private static List<Element> outermost(Elements elements) {
        return elements.stream().filter(element -> element.parents().stream().noneMatch(elements::contains)).toList();
    }

    private static double linkShare(Element element) {
        int whole = length(element);
        return whole == 0 ? 0 : (double) element.select("a").stream().mapToInt(Article::length).sum() / whole;
    }

    private static int length(Element element) {
        return element == null ? 0 : element.text().length();
    }
}
