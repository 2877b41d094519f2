package org.apostil.claim;

import org.apostil.platform.Coded;

/** Whether a claim is worth checking: the three classes of ClaimBuster (Hassan and others, KDD 2017). */
public enum CheckWorth implements Coded {
    NFS("NFS", "Not factual"),
    UFS("UFS", "Factual, unimportant"),
    CFS("CFS", "Factual and check-worthy");

    private final String code;
    private final String words;

    CheckWorth(String code, String words) {
        this.code = code;
        this.words = words;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String words() {
        return words;
    }
}
