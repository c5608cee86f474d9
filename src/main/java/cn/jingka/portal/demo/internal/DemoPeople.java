package cn.jingka.portal.demo.internal;

import cn.jingka.portal.common.crypto.PersonalDataCipher;
import cn.jingka.portal.members.PersonDirectory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Finds the synthetic people again after their rosters took effect. */
@Component
@Profile("demo")
class DemoPeople {

    private final PersonDirectory persons;
    private final PersonalDataCipher cipher;

    DemoPeople(PersonDirectory persons, PersonalDataCipher cipher) {
        this.persons = persons;
        this.cipher = cipher;
    }

    DemoMember member(DemoPerson person) {
        return persons.byDocument(cipher.documentIndex(person.documentNumber()))
                .map(id -> new DemoMember(id, person.name()))
                .orElseThrow(() -> new IllegalStateException("A roster of the demonstration didn't take effect"));
    }
}
