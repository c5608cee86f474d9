package cn.jingka.portal.members;

import cn.jingka.portal.common.identifier.DocumentIndex;
import cn.jingka.portal.common.person.PersonId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** Who persons are, for staff screens and files; decrypts, so ask only for those who are shown. For code behind a permission check. */
public interface PersonDirectory {

    /** Name and document of each known person. */
    Map<PersonId, PersonName> names(Collection<PersonId> persons);

    Optional<PersonId> byDocument(DocumentIndex document);

    /** The document index under which a person's feed lines stand. */
    DocumentIndex documentOf(PersonId person);

    /**
     * @param documentNumber in clear; screens show {@link #maskedDocument()}
     * @param unitCode the unit of the present or last membership
     */
    record PersonName(PersonId person, String name, String documentNumber, String unitCode, String unitName) {

        /** {@code 110113********3762} */
        public String maskedDocument() {
            return DocumentKind.masked(documentNumber);
        }

        /** {@code 王*兰}: enough to recognise, not to identify. */
        public String maskedName() {
            int[] characters = name.codePoints().toArray();
            if (characters.length < 2) {
                return name;
            }
            String last = characters.length > 2 ? Character.toString(characters[characters.length - 1]) : "";
            return Character.toString(characters[0]) + "*" + last;
        }

        @Override
        public String toString() {
            return "PersonName[" + person + "]";
        }
    }
}
