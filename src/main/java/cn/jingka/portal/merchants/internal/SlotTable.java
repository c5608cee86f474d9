package cn.jingka.portal.merchants.internal;

import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.merchants.internal.UseTable.Counting;
import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The numbered places of each quota. Two counters that reach for the last one find that its key is taken, whatever else
 * they saw.
 */
@Repository
class SlotTable {

    private final JdbcClient jdbc;

    SlotTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes the row that {@link #hold} needs; before the transaction that records. */
    void prepare(PersonId person) {
        jdbc.sql("INSERT IGNORE INTO use_lock (person_id) VALUES (?)")
                .param(person.value())
                .update();
    }

    /**
     * Holds the person's uses until the transaction ends: nobody else changes them meanwhile. Before any plain read of
     * the transaction, which would fix what it sees to the moment before.
     */
    void hold(PersonId person) {
        jdbc.sql("SELECT person_id FROM use_lock WHERE person_id = ? FOR UPDATE")
                .param(person.value())
                .query(Long.class)
                .single();
    }

    /** @return whether there were as many free places; if not, none is taken */
    boolean take(PersonId person, Counting counting, int times, int pieces, long use) {
        Set<Integer> taken = new HashSet<>(jdbc.sql("""
                        SELECT slot FROM use_slot WHERE person_id = ? AND benefit = ? AND pool = ? AND period = ?""")
                .params(person.value(), counting.benefit(), counting.pool(), counting.period())
                .query(Integer.class)
                .list());
        if (taken.size() + pieces > times) {
            return false;
        }
        int missing = pieces;
        for (int slot = 1; missing > 0; slot++) {
            if (!taken.contains(slot)) {
                jdbc.sql("""
                                INSERT INTO use_slot (person_id, benefit, pool, period, slot, use_id)
                                VALUES (?, ?, ?, ?, ?, ?)""")
                        .params(person.value(), counting.benefit(), counting.pool(), counting.period(), slot, use)
                        .update();
                missing--;
            }
        }
        return true;
    }

    void free(long use) {
        jdbc.sql("DELETE FROM use_slot WHERE use_id = ?").param(use).update();
    }
}
