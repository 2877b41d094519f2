/**
 * Lists that people work in: sources, speakers, claims, annotations. A list is described once, by its columns, filters and
 * orders, and the same description serves the screen, the interface and the files.
 *
 * <p>To make one, for rows of {@code SpeakerRow}:
 * <ol>
 * <li>Describe it as a constant of the feature's root:
 * {@snippet :
 * public static final Listing<SpeakerRow> LISTING = new Listing<>("speakers", "speaker", List.of(
 *         Column.of("name", "Speaker", SpeakerRow::name).ordered(),
 *         Column.of("kind", "Kind", SpeakerRow::kind).ordered(),
 *         Column.of("id", "Speaker id", SpeakerRow::id).inFilesOnly()),
 *     List.of(Filter.words("words", "Words"), Filter.among("kind", "Kind", SpeakerKind.values())), Order.up("name"));
 * }
 * <li>Read it in the feature's repository with {@link org.apostil.platform.listing.ListRepository}, which pages by key:
 * {@snippet :
 * ListSql sql = new ListSql("speaker s", "s.id").and("s.project_id = :project", "project", projectId)
 *     .and("s.kind = :kind", "kind", asked.among("kind", SpeakerKind.class).map(Enum::name).orElse(null));
 * return lists.page(sql, "s.id, s.name, s.kind", KEYS.get(asked.order().key()), asked.order(), slice, SpeakerRow::of);
 * }
 * A service, a {@link org.apostil.platform.listing.ProjectList}, asks for the permission before, and keeps back what a blind first
 * pass keeps back: in rows and in counts.
 * <li>Show it by a request-scoped bean that extends {@code platform.web.ListView}, on a page with
 * {@code WEB-INF/listing/filter.xhtml} above and {@code pages.xhtml} below a {@code p:dataTable}; its heads are
 * {@code <apostil:head list="#{speakersView}" column="name"/>}. What the page shows stands in its address alone, so that Back, a
 * bookmark and a colleague's link show the same. {@code source/sources.xhtml} is a whole one, with bulk actions.
 * <li>Answer it by {@code platform.api.Lists}: a page with a link to the next (RFC 8288), and CSV and XLSX as streams.
 * </ol>
 */
package org.apostil.platform.listing;
