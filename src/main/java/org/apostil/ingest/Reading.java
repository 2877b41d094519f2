package org.apostil.ingest;

import java.util.ArrayList;
import java.util.List;
import org.apostil.source.SourceText;

/**
 * What a file says.
 *
 * @param format   what it is, by its content
 * @param text     with its blocks
 * @param proposal what it says of itself, for a person to confirm
 * @param how      how the text was taken out of it, in a clause; null where there is nothing to say
 * @param remarks  what a person should look at, each a sentence; empty where nothing was odd
 */
public record Reading(Format format, SourceText text, Proposal proposal, String how, List<String> remarks) {

    public Reading {
        remarks = List.copyOf(remarks);
    }

    /** The same with further remarks, before those that are there. */
    public Reading remarking(List<String> first) {
        List<String> all = new ArrayList<>(first);
        all.addAll(remarks);
        return new Reading(format, text, proposal, how, all);
    }

    Reading proposing(Proposal changed) {
        return new Reading(format, text, changed, how, remarks);
    }
}
