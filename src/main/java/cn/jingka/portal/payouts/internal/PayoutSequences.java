package cn.jingka.portal.payouts.internal;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keys made by the program: single ones, and blocks for rows that come by the thousand. */
@Component
class PayoutSequences {

    static final int BLOCK = 1000;

    private final JdbcClient jdbc;

    PayoutSequences(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long next() {
        return jdbc.sql("SELECT NEXT VALUE FOR payout_seq").query(Long.class).single();
    }

    /** The first of {@link #BLOCK} instruction ids that nobody else gets. */
    long instructionBlock() {
        return jdbc.sql("SELECT NEXT VALUE FOR payout_instruction_block_seq")
                        .query(Long.class)
                        .single()
                * BLOCK;
    }
}
