package cn.jingka.portal.common.ui;

import cn.jingka.portal.common.person.PersonId;
import com.vaadin.flow.shared.Registration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * "Something changed for this person": lets an open page look again at once. Carries no news itself and reaches only
 * the pages that this node serves; what a page shows it always reads from the database.
 */
@Component
public class PersonSignals {

    private static final Logger LOG = LoggerFactory.getLogger(PersonSignals.class);

    private final Map<PersonId, List<Runnable>> listeners = new ConcurrentHashMap<>();

    /**
     * Calls {@code listener} with every signal until it is removed; a page does so from attach to detach.
     *
     * @param listener runs in the thread of whoever tells, so a page goes through {@code UI.access}
     */
    public Registration listen(PersonId person, Runnable listener) {
        listeners.compute(person, (id, known) -> {
            List<Runnable> all = known == null ? new CopyOnWriteArrayList<>() : known;
            all.add(listener);
            return all;
        });
        return Registration.once(() -> forget(person, listener));
    }

    /**
     * Tells now, or after the commit when a transaction is under way: a page that looks at once must find the change.
     */
    public void tell(PersonId person) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    call(person);
                }
            });
        } else {
            call(person);
        }
    }

    private void call(PersonId person) {
        for (Runnable listener : listeners.getOrDefault(person, List.of())) {
            try {
                listener.run();
            } catch (RuntimeException e) {
                // A page that is just being closed must not keep the others, or the teller, from going on.
                LOG.warn("A page could not be told about a change", e);
            }
        }
    }

    private void forget(PersonId person, Runnable listener) {
        listeners.computeIfPresent(person, (id, known) -> {
            known.remove(listener);
            return known.isEmpty() ? null : known;
        });
    }
}
