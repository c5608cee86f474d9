package cn.jingka.portal.protection.internal;

import cn.jingka.portal.common.i18n.Formats;
import cn.jingka.portal.common.i18n.Texts;
import cn.jingka.portal.common.pdf.Letters;
import cn.jingka.portal.members.PersonDirectory.PersonName;
import cn.jingka.portal.protection.ProtectionCover.Cover;
import cn.jingka.portal.protection.rules.ProtectionRules.Limits;
import cn.jingka.portal.protection.rules.Term;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The certificate of cover: what a member can show, and anyone can check. */
@Component
class CertificateLetter {

    private static final Locale LANGUAGE = Texts.CHINESE;
    private static final String GROUPS_OF_FOUR = "(.{4})(?=.)";

    private final Letters letters;
    private final Texts texts;
    private final Clock clock;
    private final String publicUrl;

    CertificateLetter(Letters letters, Texts texts, Clock clock, @Value("${portal.public-url}") String publicUrl) {
        this.letters = letters;
        this.texts = texts;
        this.clock = clock;
        this.publicUrl = publicUrl;
    }

    boolean ready() {
        return letters.ready();
    }

    byte[] write(PersonName person, Cover cover, Term term, Limits limits, String code) {
        String until =
                prose(cover.until().filter(day -> day.isBefore(term.last())).orElse(term.last()));
        return letters.begin(
                        text("protection.certificate.title"),
                        text("protection.certificate.side", Integer.toString(term.year())),
                        LANGUAGE)
                .lead(text("protection.certificate.lead", person.name(), until))
                .facts(facts(person, cover, term))
                .heading(text("protection.certificate.covered"))
                .bullets(List.of(
                        text("protection.certificate.disability", Formats.money(limits.disability())),
                        text("protection.certificate.death", Formats.money(limits.death())),
                        text(
                                "protection.certificate.fire",
                                Formats.percent(limits.fireRate()),
                                Formats.money(limits.fire()))))
                .heading(text("protection.certificate.check"))
                .qrCode(
                        publicUrl + "/verify/" + code,
                        List.of(
                                text("protection.certificate.scan"),
                                text("protection.certificate.type", publicUrl + "/verify"),
                                code.replaceAll(GROUPS_OF_FOUR, "$1-")))
                .small(text("protection.certificate.validity", prose(term.last())))
                .pdf();
    }

    private Map<String, String> facts(PersonName person, Cover cover, Term term) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put(text("protection.certificate.name"), person.name());
        facts.put(text("protection.certificate.document"), person.maskedDocument());
        facts.put(text("protection.certificate.unit"), cover.unitName());
        facts.put(
                text("protection.certificate.term"),
                text("protection.certificate.fromTo", prose(term.first()), prose(term.last())));
        facts.put(text("protection.certificate.from"), prose(cover.from().orElse(term.first())));
        facts.put(text("protection.certificate.issued"), prose(LocalDate.now(clock)));
        return facts;
    }

    private static String prose(LocalDate day) {
        return Formats.prose(day, LANGUAGE);
    }

    private String text(String key, Object... arguments) {
        return texts.getTranslation(key, LANGUAGE, arguments);
    }
}
