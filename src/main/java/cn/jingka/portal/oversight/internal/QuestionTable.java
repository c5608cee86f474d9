package cn.jingka.portal.oversight.internal;

import cn.jingka.portal.audit.Trail.Entry;
import cn.jingka.portal.common.crypto.PersonalDataCipher;
import cn.jingka.portal.common.database.Utc;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.oversight.QuestionState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Members' questions about entries of the trail. Their words and the answers are encrypted, bound to their row. */
@Component
class QuestionTable {

    private final JdbcClient jdbc;
    private final PersonalDataCipher cipher;

    QuestionTable(JdbcClient jdbc, PersonalDataCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    /** @param answer empty while it is open; so are who answered and when */
    record Question(
            long id,
            long entry,
            String account,
            String actorName,
            String action,
            PersonId person,
            String words,
            Instant askedAt,
            QuestionState state,
            Optional<String> answer,
            Optional<String> answeredBy,
            Optional<Instant> answeredAt) {}

    /**
     * Who did what is kept with the question: the entry may be taken away by its retention period before the answer is.
     *
     * @throws org.springframework.dao.DuplicateKeyException when the person has asked about this entry before
     */
    void insert(Entry entry, PersonId person, String words, Instant at) {
        long id = jdbc.sql("SELECT NEXT VALUE FOR access_question_seq")
                .query(Long.class)
                .single();
        jdbc.sql("""
                        INSERT INTO access_question (id, entry, account, actor_name, action, person_id, words, asked_at, state)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'OPEN')
                        """)
                .params(
                        id,
                        entry.number(),
                        entry.actor(),
                        entry.actorName(),
                        entry.action(),
                        person.value(),
                        cipher.encrypt(words, wordsPlace(id)),
                        Utc.column(at))
                .update();
    }

    Optional<Question> find(long id) {
        return jdbc.sql("SELECT * FROM access_question WHERE id = ?")
                .param(id)
                .query(this::question)
                .optional();
    }

    /** The person's questions about these entries, by entry. */
    Map<Long, Question> of(PersonId person, Collection<Long> entries) {
        Map<Long, Question> found = new HashMap<>();
        if (!entries.isEmpty()) {
            jdbc.sql("SELECT * FROM access_question WHERE person_id = :person AND entry IN (:entries)")
                    .param("person", person.value())
                    .param("entries", entries)
                    .query(this::question)
                    .list()
                    .forEach(question -> found.put(question.entry(), question));
        }
        return found;
    }

    List<Question> in(QuestionState state, int most) {
        String order = state == QuestionState.OPEN ? "asked_at, id" : "answered_at DESC, id DESC";
        return jdbc.sql("SELECT * FROM access_question WHERE state = ? ORDER BY " + order + " LIMIT ?")
                .params(state.name(), most)
                .query(this::question)
                .list();
    }

    /** @return whether it was still open */
    boolean answer(long id, QuestionState verdict, String words, String by, Instant at) {
        return jdbc.sql("""
                                UPDATE access_question SET state = ?, answer = ?, answered_by = ?, answered_at = ?
                                WHERE id = ? AND state = 'OPEN'
                                """)
                        .params(verdict.name(), cipher.encrypt(words, answerPlace(id)), by, Utc.column(at), id)
                        .update()
                == 1;
    }

    private Question question(ResultSet row, int number) throws SQLException {
        long id = row.getLong("id");
        byte[] answer = row.getBytes("answer");
        return new Question(
                id,
                row.getLong("entry"),
                row.getString("account"),
                row.getString("actor_name"),
                row.getString("action"),
                new PersonId(row.getLong("person_id")),
                cipher.decrypt(row.getBytes("words"), wordsPlace(id)),
                Utc.instant(row, "asked_at"),
                QuestionState.valueOf(row.getString("state")),
                Optional.ofNullable(answer).map(words -> cipher.decrypt(words, answerPlace(id))),
                Optional.ofNullable(row.getString("answered_by")),
                Optional.ofNullable(Utc.instant(row, "answered_at")));
    }

    private static String wordsPlace(long id) {
        return "access_question.words:" + id;
    }

    private static String answerPlace(long id) {
        return "access_question.answer:" + id;
    }
}
