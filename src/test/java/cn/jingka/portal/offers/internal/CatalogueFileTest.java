package cn.jingka.portal.offers.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jingka.portal.offers.Benefit;
import cn.jingka.portal.offers.BenefitContent;
import cn.jingka.portal.offers.Place;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class CatalogueFileTest {

    private static final String PLACES = """
            - id: club
              name: {zh: 俱乐部, en: Club}
            """;

    private static final String GOOD = """
            - id: film
              clauses: [FILM-1]
              category: LEISURE
              title: {zh: 电影, en: Film}
              summary: {zh: 便宜, en: Cheap}
              who: {zh: 会员, en: Members}
              how: {zh: 出示, en: Show}
              audience: CARD_HOLDERS
              free: false
              window: {from: "--12-15", until: "--01-15", opens: "08:30", closes: "16:30", countsForYearOfEnd: true, clause: PARK-3}
              products:
                - id: ticket
                  title: {zh: 票, en: Ticket}
                  clause: FILM-1
                  quota: {per: OCCASION, times: 2, pool: ticket, clause: FILM-1}
                  price: {kind: FIXED, amount: "30.00", regular: "60.00"}
              places:
                - purpose: {zh: 地点, en: Where}
                  places: [club]
            """;

    @Test
    void everyClauseOfTheOffersStandsInTheCatalogue() {
        Set<String> cited = new TreeSet<>();
        ShippedBenefits.all().forEach(benefit -> cited.addAll(benefit.clauses()));

        assertThat(cited)
                .contains(
                        "LAW-1",
                        "LAW-2",
                        "JOB-1",
                        "TRAIN-1",
                        "AID-1",
                        "HOME-1",
                        "MATCH-1",
                        "PARK-1",
                        "PARK-2",
                        "PARK-3",
                        "PARK-4",
                        "PARK-5",
                        "PARK-6",
                        "EXAM-1",
                        "EXAM-2",
                        "FIT-1",
                        "BOOK-1",
                        "BOOK-2",
                        "BOOK-3",
                        "FILM-1",
                        "MOBILE-1",
                        "CARD-5",
                        "PROT-1",
                        "PROT-3",
                        "PROT-4",
                        "PROT-5",
                        "RB-AUTO");
    }

    @Test
    void theParkPassIsSoldInElevenParksAndValidInSixteen() {
        Benefit pass = ShippedBenefits.find("park-pass");

        assertThat(pass.places()).extracting(group -> group.places().size()).containsExactly(11, 16);
        assertThat(pass.places().stream().flatMap(group -> group.places().stream()))
                .allSatisfy(place -> {
                    assertThat(place.address()).isPresent();
                    assertThat(place.district()).isPresent();
                    assertThat(place.point().orElseThrow().pair()).matches("(39|40)\\.\\d{4},116\\.\\d{4}");
                });
    }

    /** What editors change is kept as JSON: nothing of a benefit may be lost on the way. */
    @Test
    void everyBenefitComesBackFromItsStoredFormAsItWas() {
        JsonMapper json = CatalogueFile.JSON;

        ShippedBenefits.all()
                .forEach(benefit -> assertThat(
                                json.readValue(json.writeValueAsString(benefit.content()), BenefitContent.class))
                        .isEqualTo(benefit.content()));
    }

    @Test
    void aDraftWithNothingInItCanBeKept() {
        JsonMapper json = CatalogueFile.JSON;
        BenefitContent empty = json.readValue("{\"free\":false}", BenefitContent.class);

        assertThat(json.readValue(json.writeValueAsString(empty), BenefitContent.class))
                .isEqualTo(empty);
        assertThatThrownBy(() -> new BenefitCheck("new", empty).all()).hasMessage("offers.check.clauses");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "  how: {zh: 出示, en: Show} | | film: offers.check.how []",
                "category: LEISURE | | film: offers.check.category []",
                "audience: CARD_HOLDERS | | film: offers.check.audience []",
                "clauses: [FILM-1] | clauses: [] | film: offers.check.clauses []",
                "clauses: [FILM-1] | clauses: [film] | film: offers.check.clause [film]",
                "id: film | id: Film 1 | Film 1: the id is not made of lower-case letters, digits and hyphens",
                "id: film | id: uses | uses: offers.check.id [uses]",
                "places: [club] | places: [cub] | film: no place cub",
                "places: [club] | places: [club, club] | film: offers.check.places.twice [地点]",
                "closes: \"16:30\", | | film: offers.check.window.hours []",
                "closes: \"16:30\" | closes: \"08:30\" | film: offers.check.window.order []",
                "until: \"--01-15\", | | film: offers.check.window.days []",
                "times: 2 | times: 0 | film: offers.check.product.quota [票]",
                "regular: \"60.00\" | regular: \"20.00\" | film: offers.check.product.price [票]",
                "regular: \"60.00\"} | regular: \"60.00\"}!      after: ticket | film: offers.check.product.after [票]"
            })
    void aMistakeIsNamedWithItsPlace(String good, String bad, String message) {
        String broken = GOOD.replace(good, bad == null ? "" : bad.replace("!", "\n"));

        assertThatThrownBy(() -> read(broken)).hasMessage("test.yaml: " + message);
    }

    @Test
    void anUnknownKeyAndAnUnknownShelfStopTheStart() {
        assertThatThrownBy(() -> read(GOOD + "  price: 3\n")).hasMessageContaining("\"price\"");
        assertThatThrownBy(() -> read(GOOD.replace("LEISURE", "FUN"))).hasMessageContaining("\"FUN\"");
    }

    @Test
    void anIdThatStandsTwiceIsRefused() {
        assertThatThrownBy(() -> read(GOOD + GOOD)).hasMessage("test.yaml: film: stands twice");
    }

    private static Map<String, BenefitContent> read(String yaml) {
        Map<String, Place> places = CatalogueFile.places("places.yaml", stream(PLACES));
        return CatalogueFile.benefits("test.yaml", stream(yaml), places);
    }

    private static ByteArrayInputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
