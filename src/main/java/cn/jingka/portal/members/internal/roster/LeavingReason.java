package cn.jingka.portal.members.internal.roster;

import java.util.Arrays;
import java.util.Optional;

/** Why a membership ended. */
enum LeavingReason {
    RETIRED("退休"),
    DIED("身故"),
    LEFT_BEIJING("调离本市"),
    OTHER("其他");

    private final String rosterWord;

    LeavingReason(String rosterWord) {
        this.rosterWord = rosterWord;
    }

    static Optional<LeavingReason> ofRosterWord(String word) {
        return Arrays.stream(values())
                .filter(reason -> reason.rosterWord.equals(word))
                .findFirst();
    }
}
