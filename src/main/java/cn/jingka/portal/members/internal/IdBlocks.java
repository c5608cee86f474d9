package cn.jingka.portal.members.internal;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Ids from sequences that step by 100: one round trip to the database for a hundred rows. */
@Component
public class IdBlocks {

    private static final int BLOCK = 100;

    private final JdbcClient jdbc;

    IdBlocks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param sequence a sequence made with {@code INCREMENT BY 100} */
    public List<Long> take(String sequence, int count) {
        List<Long> ids = new ArrayList<>(count);
        while (ids.size() < count) {
            long first = jdbc.sql("SELECT NEXT VALUE FOR " + sequence)
                    .query(Long.class)
                    .single();
            for (long id = first; id < first + BLOCK && ids.size() < count; id++) {
                ids.add(id);
            }
        }
        return ids;
    }
}
