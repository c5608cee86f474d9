package cn.jingka.portal.protection.internal;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.security.AddressLimit;
import cn.jingka.portal.members.PersonDirectory;
import cn.jingka.portal.members.PersonDirectory.PersonName;
import cn.jingka.portal.protection.CertificateCheck;
import cn.jingka.portal.protection.ProtectionCover;
import cn.jingka.portal.protection.ProtectionCover.Cover;
import cn.jingka.portal.protection.internal.CertificateTable.Issued;
import cn.jingka.portal.protection.rules.ProtectionRules;
import cn.jingka.portal.protection.rules.Term;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

@Service
class CertificateCheckService implements CertificateCheck {

    private final CertificateTable certificates;
    private final ProtectionCover cover;
    private final PersonDirectory persons;
    private final ProtectionRules rules;
    private final AddressLimit limit;
    private final Clock clock;

    CertificateCheckService(
            CertificateTable certificates,
            ProtectionCover cover,
            PersonDirectory persons,
            ProtectionRules rules,
            Clock clock,
            @Value("${portal.certificate-checks-per-minute:30}") int checksPerMinute) {
        this.certificates = certificates;
        this.cover = cover;
        this.persons = persons;
        this.rules = rules;
        this.limit = new AddressLimit(checksPerMinute, clock);
        this.clock = clock;
    }

    @Override
    public Result check(String code, String address) {
        limit.take(address).ifPresent(wait -> {
            throw new DomainException(
                    DomainException.Kind.TOO_MANY, "protection.verify.tooMany", Long.toString(wait.toSeconds()));
        });
        return CertificateCodes.normalized(code)
                .flatMap(valid -> certificates.find(CertificateCodes.hash(valid)))
                .map(this::known)
                .orElseGet(() -> new Result(Status.UNKNOWN, Optional.empty(), clock.instant()));
    }

    private Result known(Issued issued) {
        LocalDate today = LocalDate.now(clock);
        Term term = rules.term(LocalDate.of(issued.year(), 1, 1));
        Cover now = cover.on(issued.person(), today);
        PersonName person = persons.names(List.of(issued.person())).get(issued.person());
        Certificate certificate = new Certificate(
                familyName(person.name()),
                now.covered() ? now.unitName() : person.unitName(),
                term.first(),
                term.last());
        Status status = term.contains(today) && now.covered() ? Status.VALID : Status.NO_LONGER;
        return new Result(status, Optional.of(certificate), clock.instant());
    }

    private static String familyName(String name) {
        return Character.toString(name.codePointAt(0)) + "*";
    }
}
