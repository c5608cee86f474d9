package cn.jingka.portal.audit.internal;

import cn.jingka.portal.common.database.WholeTransactions;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Takes entries that stand into the chain, after their transactions: those who write never wait for one another. */
@Component
class Sealing {

    private static final int BATCH = 1000;

    private final ChainRows rows;
    private final ChainDigests digests;
    private final WholeTransactions transactions;

    Sealing(ChainRows rows, ChainDigests digests, WholeTransactions transactions) {
        this.rows = rows;
        this.digests = digests;
        this.transactions = transactions;
    }

    void sealAll() {
        int linked;
        do {
            linked = transactions.call(this::sealSome);
        } while (linked == BATCH);
    }

    private int sealSome() {
        // The last link before anything else: what waits is then read behind the work of another node, not beside it.
        Optional<Link> last = rows.lockLast();
        List<StoredEntry> waiting = rows.waiting(BATCH);
        if (waiting.isEmpty()) {
            return 0;
        }
        LocalDateTime now = rows.now();
        long number = last.map(Link::number).orElse(0L);
        byte[] before = last.map(Link::digest).orElseGet(ChainDigests::beginning);
        List<Link> links = new ArrayList<>();
        for (StoredEntry entry : waiting) {
            number++;
            Link open = new Link(number, entry.id(), entry.at(), now, digests.content(entry), ChainDigests.beginning());
            before = digests.link(open, before);
            links.add(new Link(number, entry.id(), entry.at(), now, open.content(), before));
        }
        rows.add(links);
        return links.size();
    }
}
