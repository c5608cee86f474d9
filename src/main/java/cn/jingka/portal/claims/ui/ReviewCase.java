package cn.jingka.portal.claims.ui;

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

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
