package cn.jingka.portal.members.internal;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.identifier.DocumentIndex;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.members.PersonDirectory;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

@Service
class JdbcPersonDirectory implements PersonDirectory {

    private final JdbcClient jdbc;
    private final PersonSecrets secrets;

    JdbcPersonDirectory(JdbcClient jdbc, PersonSecrets secrets) {
        this.jdbc = jdbc;
        this.secrets = secrets;
    }

    @Override
    public Map<PersonId, PersonName> names(Collection<PersonId> persons) {
        Map<PersonId, PersonName> names = new HashMap<>();
        for (List<PersonId> chunk : Chunks.of(persons)) {
            jdbc.sql("""
                            SELECT p.id, p.name, p.document, u.code, u.name AS unit_name
                            FROM person p
                            JOIN membership m ON m.person_id = p.id
                              AND m.first_day = (SELECT MAX(l.first_day) FROM membership l WHERE l.person_id = p.id)
                            JOIN unit u ON u.code = m.unit_code
                            WHERE p.id IN (:persons)
                            """)
                    .param("persons", chunk.stream().map(PersonId::value).toList())
                    .query((rs, n) -> new PersonName(
                            new PersonId(rs.getLong("id")),
                            rs.getString("name"),
                            secrets.openDocument(rs.getLong("id"), rs.getBytes("document")),
                            rs.getString("code"),
                            rs.getString("unit_name")))
                    .list()
                    .forEach(name -> names.put(name.person(), name));
        }
        return names;
    }

    @Override
    public Optional<PersonId> byDocument(DocumentIndex document) {
        return jdbc.sql("SELECT id FROM person WHERE document_index = ?")
                .param(document.bytes())
                .query(Long.class)
                .optional()
                .map(PersonId::new);
    }

    @Override
    public DocumentIndex documentOf(PersonId person) {
        return jdbc.sql("SELECT document_index FROM person WHERE id = ?")
                .param(person.value())
                .query((rs, n) -> DocumentIndex.of(rs.getBytes(1)))
                .optional()
                .orElseThrow(() -> new DomainException(DomainException.Kind.NOT_FOUND, "members.person.unknown"));
    }
}
