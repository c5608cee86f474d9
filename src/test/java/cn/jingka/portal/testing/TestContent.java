package cn.jingka.portal.testing;

import cn.jingka.portal.common.i18n.LocalText;
import cn.jingka.portal.common.money.Fen;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Content with every shape of field that content has. */
public record TestContent(
        LocalText title, LocalText text, List<LocalText> places, Optional<LocalDate> day, Price price) {

    public TestContent {
        places = List.copyOf(places);
    }

    public sealed interface Price {

        record Free() implements Price {}

        record Fixed(Fen amount) implements Price {}
    }

    public static TestContent called(String zh, String en) {
        return new TestContent(
                new LocalText(zh, en), new LocalText("说明", "Text"), List.of(), Optional.empty(), new Price.Free());
    }

    public TestContent withPlaces(LocalText... names) {
        return new TestContent(title, text, List.of(names), day, price);
    }

    public TestContent withPrice(String yuan) {
        return new TestContent(title, text, places, day, new Price.Fixed(Fen.parse(yuan)));
    }
}
