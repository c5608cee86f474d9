package cn.jingka.portal.offers.internal;

import cn.jingka.portal.common.i18n.Texts;
import cn.jingka.portal.offers.BenefitCatalogue;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
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
    @Operation(
            summary = "The catalogue of benefits as shown today, in the language of Accept-Language",
            description =
                    "With q only those that have to do with every word of it; Chinese names also by pinyin or its initials.")
    ResponseEntity<List<BenefitAnswer>> benefits(Locale wished, @RequestParam(defaultValue = "") String q) {
        Locale language = texts.spoken(wished);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .body(catalogue.search(q).stream()
                        .map(benefit -> BenefitAnswer.of(benefit, language))
                        .toList());
    }
}
