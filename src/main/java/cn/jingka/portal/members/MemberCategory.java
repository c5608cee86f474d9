package cn.jingka.portal.members;

import java.util.Arrays;
import java.util.Optional;

/** A person's category (RB-25); {@link #NONE} is held by leaving no period on record. */
public enum MemberCategory {
    NONE("普通"),
    MODEL_WORKER("劳模"),
    HARDSHIP("困难"),
    SPECIAL_HARDSHIP("特困");

    private final String rosterWord;

    MemberCategory(String rosterWord) {
        this.rosterWord = rosterWord;
    }

    /** The word that roster workbooks use. */
    public String rosterWord() {
        return rosterWord;
    }

    public static Optional<MemberCategory> ofRosterWord(String word) {
        return Arrays.stream(values())
                .filter(kind -> kind.rosterWord.equals(word))
                .findFirst();
    }
}
