package org.apostil.ingest.html;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apostil.ingest.Proposal;
import org.apostil.ingest.Proposal.Field;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What schema.org in JSON-LD says of an article. Contexts are not fetched: the names are taken as they are always written. */
final class LinkedData {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> ARTICLES = Set.of("Article", "NewsArticle", "ReportageNewsArticle", "AnalysisNewsArticle", "OpinionNewsArticle", "BackgroundNewsArticle", "ReviewNewsArticle",
        "AdvertiserContentArticle", "BlogPosting", "LiveBlogPosting", "SocialMediaPosting", "Report", "ScholarlyArticle", "TechArticle", "WebPage");
    private static final String FROM = "schema.org";
    private static final int MOST_NODES = 2000;

    private LinkedData() {
    }

    static Proposal of(Document page) {
        Proposal proposal = new Proposal();
        for (JsonNode article : articles(page)) {
            proposal = proposal.with(Field.TITLE, text(article.path("headline")), FROM)
                .with(Field.AUTHOR, names(article.path("author")), FROM)
                .with(Field.PUBLISHER, names(article.path("publisher")), FROM)
                .with(Field.PUBLISHED, text(article.path("datePublished")), FROM)
                .with(Field.LANGUAGE, text(article.path("inLanguage")), FROM)
                .with(Field.URL, text(article.path("url")), FROM)
                .with(Field.URL, text(article.path("mainEntityOfPage")), FROM);
        }
        return proposal;
    }

    /** Articles before the page that they stand on. */
    private static List<JsonNode> articles(Document page) {
        List<JsonNode> articles = new ArrayList<>();
        List<JsonNode> pages = new ArrayList<>();
        for (Element script : page.select("script[type=application/ld+json]")) {
            for (JsonNode node : objects(script.data())) {
                String type = text(node.path("@type"));
                if (type != null && ARTICLES.contains(type)) {
                    (type.equals("WebPage") ? pages : articles).add(node);
                }
            }
        }
        articles.addAll(pages);
        return articles;
    }

    private static List<JsonNode> objects(String json) {
        List<JsonNode> found = new ArrayList<>();
        try {
            Deque<JsonNode> next = new ArrayDeque<>(List.of(JSON.readTree(json)));
            for (int seen = 0; !next.isEmpty() && seen < MOST_NODES; seen++) {
                JsonNode node = next.poll();
                if (node.isObject()) {
                    found.add(node);
                    node.path("@graph").forEach(next::add);
                } else if (node.isArray()) {
                    node.forEach(next::add);
                }
            }
        } catch (JsonProcessingException notJson) {
            return List.of();
        }
        return found;
    }

    private static String names(JsonNode node) {
        List<String> names = new ArrayList<>();
        if (node.isArray()) {
            node.forEach(each -> names.add(text(each.isObject() ? each.path("name") : each)));
        } else {
            names.add(text(node.isObject() ? node.path("name") : node));
        }
        return names.stream().filter(name -> name != null && !name.isBlank()).distinct().limit(20).collect(Collectors.joining("; "));
    }

    /** The text itself, the first of several, or what names the thing. */
    private static String text(JsonNode node) {
        if (node.isArray() && !node.isEmpty()) {
            return text(node.get(0));
        }
        if (node.isObject()) {
            return node.path("@id").isTextual() ? node.path("@id").asText() : text(node.path("name"));
        }
        return node.isTextual() ? node.asText() : null;
    }
}
