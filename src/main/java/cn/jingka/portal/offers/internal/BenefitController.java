package cn.jingka.portal.offers.internal;

import cn.jingka.portal.common.i18n.LocalText;
import cn.jingka.portal.common.i18n.Texts;
import cn.jingka.portal.offers.Benefit;
import cn.jingka.portal.offers.BenefitCatalogue;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The public catalogue, in the caller's language. */
@RestController
@Tag(name = "benefits")
class BenefitController {

    private final BenefitCatalogue catalogue;
    private final Texts texts;

    BenefitController(BenefitCatalogue catalogue, Texts texts) {
        this.catalogue = catalogue;
        this.texts = texts;
    }

    @GetMapping(path = "/api/v1/benefits", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "The catalogue of benefits, in the language of Accept-Language")
    ResponseEntity<List<BenefitAnswer>> benefits(Locale wished) {
        Locale language = texts.spoken(wished);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .body(catalogue.all().stream()
                        .map(benefit -> answer(benefit, language))
                        .toList());
    }

    private static BenefitAnswer answer(Benefit benefit, Locale language) {
        return new BenefitAnswer(
                benefit.id(),
                benefit.clauses(),
                benefit.category().name(),
                benefit.title().in(language),
                benefit.summary().in(language),
                benefit.who().in(language),
                benefit.how().in(language),
                benefit.when().map(when -> when.in(language)).orElse(null),
                benefit.places().stream()
                        .map(group -> new PlacesAnswer(
                                group.purpose().in(language),
                                group.names().stream()
                                        .map((LocalText name) -> name.in(language))
                                        .toList()))
                        .toList());
    }

    /** @param when null where the benefit can be had at any time */
    record BenefitAnswer(
            String id,
            List<String> clauses,
            String category,
            String title,
            String summary,
            String who,
            String how,
            String when,
            List<PlacesAnswer> places) {}

    record PlacesAnswer(String purpose, List<String> names) {}
}
