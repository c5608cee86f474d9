package cn.jingka.portal.members;

import cn.jingka.portal.common.person.PersonId;

/** Single facts of the roster put right at the person's own request. For code behind a permission check, which records it. */
public interface PersonCorrections {

    /** {@code F} or {@code M}, as the roster has it. */
    String gender(PersonId person);

    /** The code of the unit of the present or last membership. */
    String unit(PersonId person);

    /** @throws cn.jingka.portal.common.error.DomainException when it is empty or too long */
    void correctName(PersonId person, String name);

    /** @throws cn.jingka.portal.common.error.DomainException when it is neither {@code F} nor {@code M} */
    void correctGender(PersonId person, String gender);
}
