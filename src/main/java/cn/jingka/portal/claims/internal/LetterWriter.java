package cn.jingka.portal.claims.internal;

import cn.jingka.portal.claims.CaseView;

/** Writes a decision as a letter. */
public interface LetterWriter {

    /**
     * @param decision the number of a decision in {@code view}
     * @return a PDF
     */
    byte[] write(CaseView view, int decision);
}
