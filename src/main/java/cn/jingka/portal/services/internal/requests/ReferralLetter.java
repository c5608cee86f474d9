package cn.jingka.portal.services.internal.requests;

import cn.jingka.portal.common.i18n.Formats;
import cn.jingka.portal.common.i18n.Texts;
import cn.jingka.portal.common.pdf.Letter;
import cn.jingka.portal.common.pdf.Letters;
import cn.jingka.portal.members.PersonDirectory;
import cn.jingka.portal.members.PersonDirectory.PersonName;
import cn.jingka.portal.services.RequestField;
import cn.jingka.portal.services.RequestView;
import cn.jingka.portal.services.RequestView.Message;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the office that takes over a case of legal aid needs to know (LAW-2). */
@Component
class ReferralLetter {

    private static final Locale LANGUAGE = Texts.CHINESE;

    private final Letters letters;
    private final PersonDirectory persons;
    private final Texts texts;
    private final Clock clock;

    ReferralLetter(Letters letters, PersonDirectory persons, Texts texts, Clock clock) {
        this.letters = letters;
        this.persons = persons;
        this.texts = texts;
        this.clock = clock;
    }

    byte[] write(RequestRow row, RequestView request) {
        Letter page = letters.begin(text("services.letter.title"), request.reference(), LANGUAGE)
                .lead(text("services.letter.lead", row.referredTo().orElseThrow()))
                .facts(facts(row, request))
                .heading(text("services.letter.correspondence"));
        for (Message message : request.messages()) {
            page.small(text(
                            message.fromMember() ? "services.letter.member" : "services.letter.desk",
                            Formats.minute(message.at(), clock.getZone())))
                    .paragraph(message.words());
        }
        return page.small(text("services.letter.purpose")).pdf();
    }

    private Map<String, String> facts(RequestRow row, RequestView request) {
        PersonName name = persons.names(List.of(row.person())).get(row.person());
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put(text("services.letter.name"), name.name());
        facts.put(text("services.letter.document"), name.documentNumber());
        facts.put(text("services.letter.unit"), name.unitName());
        request.basis()
                .ifPresent(basis -> facts.put(
                        text("services.letter.basis"), text("services.basis." + basis, day(row.createdAt()))));
        facts.put(text("services.letter.subject"), request.subject());
        for (RequestField field : request.kind().fields()) {
            String value = request.details().get(field);
            if (value != null) {
                facts.put(text(field.key()), field.choices().isEmpty() ? value : text(field.choiceKey(value)));
            }
        }
        facts.put(text("services.letter.referred"), day(row.referredAt().orElseThrow()));
        return facts;
    }

    private String day(Instant moment) {
        return Formats.prose(LocalDate.ofInstant(moment, clock.getZone()), LANGUAGE);
    }

    private String text(String key, Object... arguments) {
        return texts.getTranslation(key, LANGUAGE, arguments);
    }
}
