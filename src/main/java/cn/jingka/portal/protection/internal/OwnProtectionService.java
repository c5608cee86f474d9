package cn.jingka.portal.protection.internal;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.security.CurrentActor;
import cn.jingka.portal.members.PersonDirectory;
import cn.jingka.portal.protection.OwnProtection;
import cn.jingka.portal.protection.ProtectionCover;
import cn.jingka.portal.protection.ProtectionCover.Cover;
import cn.jingka.portal.protection.rules.ProtectionRules;
import cn.jingka.portal.protection.rules.Term;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;

@Service
class OwnProtectionService implements OwnProtection {

    private final ProtectionCover cover;
    private final PersonDirectory persons;
    private final ProtectionRules rules;
    private final CertificateCodes codes;
    private final CertificateTable certificates;
    private final CertificateLetter letter;
    private final CurrentActor actor;
    private final Clock clock;

    OwnProtectionService(
            ProtectionCover cover,
            PersonDirectory persons,
            ProtectionRules rules,
            CertificateCodes codes,
            CertificateTable certificates,
            CertificateLetter letter,
            CurrentActor actor,
            Clock clock) {
        this.cover = cover;
        this.persons = persons;
        this.rules = rules;
        this.codes = codes;
        this.certificates = certificates;
        this.letter = letter;
        this.actor = actor;
        this.clock = clock;
    }

    @Override
    public Cover today() {
        return cover.on(actor.member(), LocalDate.now(clock));
    }

    @Override
    public boolean certificateReady() {
        return letter.ready();
    }

    @Override
    public byte[] certificate() {
        PersonId person = actor.member();
        Cover today = today();
        if (!today.covered()) {
            throw new DomainException(DomainException.Kind.CONFLICT, today.reasonKey());
        }
        Term term = rules.term(LocalDate.now(clock));
        String code = codes.of(person, term.year());
        byte[] pdf = letter.write(
                persons.names(List.of(person)).get(person), today, term, rules.limits(term.first()), code);
        certificates.keep(CertificateCodes.hash(code), person, term.year(), clock.instant());
        return pdf;
    }
}
