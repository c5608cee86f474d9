package cn.jingka.portal.notifications;

import cn.jingka.portal.common.identifier.MobileNumber;
import cn.jingka.portal.common.person.PersonId;
import java.util.Locale;
import java.util.Optional;

/**
 * Where and how one person is reached.
 *
 * @param working the number on record, empty when there is none or it is known not to work
 */
public record Recipient(PersonId person, Optional<MobileNumber> working, Locale language) {}
