package cn.jingka.portal.testing;

import cn.jingka.portal.bulletin.BoardNotice;
import cn.jingka.portal.bulletin.BoardNotice.Occasion;
import cn.jingka.portal.bulletin.BoardNotice.Place;
import cn.jingka.portal.bulletin.BoardNotice.SignUp;
import cn.jingka.portal.bulletin.NoticeKind;
import cn.jingka.portal.common.i18n.LocalText;
import cn.jingka.portal.common.money.Fen;
import cn.jingka.portal.common.place.District;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/** A training on 10 March 2015, 09:00–12:00; sign-up ends on the 9th at 17:00. */
public final class SampleNotice {

    public static final LocalDate DAY = LocalDate.of(2015, 3, 10);

    private NoticeKind kind = NoticeKind.TRAINING;
    private LocalText title = new LocalText("急救培训", "First aid");
    private List<Occasion> occasions = List.of(new Occasion(DAY, LocalTime.of(9, 0), LocalTime.of(12, 0)));
    private List<Place> places = List.of(place("西城区职工服务中心"));
    private Optional<Fen> fee = Optional.of(Fen.ZERO);
    private Optional<SignUp> signUp = Optional.empty();

    public static Place place(String name) {
        return new Place(
                new LocalText(name, "A house"),
                new LocalText("某街 1 号", "1 Some Street"),
                Optional.of(District.XICHENG),
                Optional.of("39.9100,116.3700"));
    }

    public SampleNotice kind(NoticeKind value) {
        kind = value;
        return this;
    }

    public SampleNotice titled(String zh, String en) {
        title = new LocalText(zh, en);
        return this;
    }

    public SampleNotice on(Occasion... days) {
        occasions = List.of(days);
        return this;
    }

    public SampleNotice at(Place... where) {
        places = List.of(where);
        return this;
    }

    public SampleNotice fee(Fen value) {
        fee = Optional.of(value);
        return this;
    }

    /** With so many seats, until the afternoon before. */
    public SampleNotice seats(int seats) {
        return signUp(Optional.of(seats), Optional.of(LocalDateTime.of(2015, 3, 9, 17, 0)));
    }

    public SampleNotice signUp(Optional<Integer> seats, Optional<LocalDateTime> until) {
        signUp = Optional.of(new SignUp(seats, until));
        return this;
    }

    public BoardNotice build() {
        return new BoardNotice(
                kind,
                title,
                new LocalText("学会心肺复苏，考核合格发证。", "Learn resuscitation; a certificate for those who pass."),
                new LocalText("第一段。\n第二段。", "One.\nTwo."),
                Optional.of(new LocalText("西城区总工会", "Xicheng federation")),
                occasions,
                places,
                List.of(),
                Optional.of(new LocalText("12351", "12351")),
                fee,
                signUp);
    }
}
