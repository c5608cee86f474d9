package cn.jingka.portal.offers.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jingka.portal.offers.Benefit;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogueFileTest {

    private static final String GOOD = """
            - id: film
              clauses: [FILM-1]
              category: LEISURE
              title: {zh: 电影, en: Film}
              summary: {zh: 便宜, en: Cheap}
              who: {zh: 会员, en: Members}
              how: {zh: 出示, en: Show}
            """;

    @Test
    void everyClauseOfTheOffersStandsInTheCatalogue() {
        Set<String> cited = new TreeSet<>();
        new YamlBenefitCatalogue().all().forEach(benefit -> cited.addAll(benefit.clauses()));

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
        Benefit pass = new YamlBenefitCatalogue().find("park-pass").orElseThrow();

        assertThat(pass.places()).extracting(group -> group.names().size()).containsExactly(11, 16);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "  how: {zh: 出示, en: Show} | | film: how is missing",
                "  how: {zh: 出示, en: Show} | how: {zh: 出示} | film.how: en is missing",
                "en: Film | en: ' ' | film.title: en is not a text, or blank",
                "LEISURE | FUN | film.category: FUN is no shelf of the catalogue",
                "[FILM-1] | [] | film.clauses: is not a list, or empty",
                "id: film | id: Film 1 | Film 1: the id is not made of lower-case letters and hyphens",
                "category: | kind: | film: category is missing",
                "summary: | price: 3 !  summary: | film: unknown key price"
            })
    void aMistakeIsNamedWithItsPlace(String good, String bad, String message) {
        String broken = GOOD.replace(good, bad == null ? "" : bad.replace("!", "\n"));

        assertThatThrownBy(() -> read(broken)).hasMessage("test.yaml: " + message);
    }

    @Test
    void anIdThatStandsTwiceIsRefused() {
        assertThatThrownBy(() -> read(GOOD + GOOD)).hasMessage("test.yaml: film: stands twice");
    }

    private static List<Benefit> read(String yaml) {
        return CatalogueFile.read("test.yaml", new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
    }
}
