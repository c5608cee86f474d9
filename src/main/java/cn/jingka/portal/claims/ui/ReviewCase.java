package cn.jingka.portal.claims.ui;

import cn.jingka.portal.claims.ClaimKind;
import cn.jingka.portal.claims.ReviewDesk;
import cn.jingka.portal.claims.ReviewDesk.ReviewView;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Consumer;

/** The case open at the desk, for the sections that act on it: each act hands back how the case stands then. */
record ReviewCase(ReviewDesk desk, ReviewView view, ClaimWords words, Clock clock, Consumer<ReviewView> onChanged) {

    String reference() {
        return view.view().reference();
    }

    long version() {
        return view.view().version();
    }

    /** Whether the amount isn't money to the member but enters the next quarterly run (RB-DECL). */
    boolean handedOn() {
        return words.kind(view.view().kind()).settlement() == ClaimKind.Settlement.HANDED_ON;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
