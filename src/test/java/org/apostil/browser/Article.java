package org.apostil.browser;

/** Words of the demonstration's article, as they stand there, and what the analyst makes of them. */
final class Article {
    static final String PROJECT = "Karabakh mediation";
    static final String TITLE = "Azerbaijan’s dissatisfaction with Russia as a mediator over Nagorno-Karabakh";

    static final String ALIYEV_FIRST = "Armenia tried every possible way to globalize this issue after the April battles,";
    static final String ALIYEV_SECOND = "We’re in our own land... Hence the April battles and whatever happens on the contact line of troops is an internal affair of ours.";
    static final String ALIYEV_SAID = "Aliyev said, referring to the deadly outbreak";
    static final String INTERNAL_AFFAIR = "What happens on the contact line of troops is an internal affair of Azerbaijan.";

    static final String LAVROV_PROMISED = "Lavrov promised that the same document";
    static final String SAME_DOCUMENT = "the same document would be discussed at Kazan” at a summit a few months later “and in the worst case, the text would bear some cosmetic changes,";
    static final String KAZAN = "The document of Sochi would be discussed at Kazan with cosmetic changes at worst.";
    static final String KAZAN_CORRECTED = "The document agreed in Sochi in 2011 would be discussed at Kazan with cosmetic changes at worst.";
    static final String COSMETIC = "cosmetic changes,";

    static final String DIPLOMAT = "One senior Azerbaijani diplomat";
    static final String OVERLAPPING = "did not fully agree to the terms of the agreement. Lavrov promised that the same document";
    static final String FATHER = "his father was Armenian";
    static final String ADVERTISEMENT = "Sign up for Eurasianet's free weekly newsletter. Support Eurasianet: Help keep our journalism open to all, and influenced by none.";

    private Article() {
    }
}
