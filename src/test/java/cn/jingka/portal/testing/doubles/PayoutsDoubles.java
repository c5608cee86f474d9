package cn.jingka.portal.testing.doubles;

import cn.jingka.portal.common.identifier.AccountNumber;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.members.PayeeDirectory;
import cn.jingka.portal.notifications.Notice;
import cn.jingka.portal.notifications.Notices;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Payees and an outbox that a test fills and watches. */
@TestConfiguration(proxyBeanMethods = false)
public class PayoutsDoubles {

    @Bean
    PayeesDouble payeesDouble() {
        return new PayeesDouble();
    }

    @Bean
    NoticesDouble noticesDouble() {
        return new NoticesDouble();
    }

    public static class PayeesDouble implements PayeeDirectory {

        private final Map<PersonId, Payee> payees = new ConcurrentHashMap<>();

        public void give(long person, String account) {
            payees.put(new PersonId(person), new Payee(new PersonId(person), "会员" + person, new AccountNumber(account), true));
        }

        public void forget() {
            payees.clear();
        }

        @Override
        public Map<PersonId, Payee> payees(Collection<PersonId> persons) {
            Set<PersonId> asked = Set.copyOf(persons);
            return payees.entrySet().stream()
                    .filter(entry -> asked.contains(entry.getKey()))
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        }
    }

    public static class NoticesDouble implements Notices {

        private final Map<String, Map<String, Notice>> groups = new ConcurrentHashMap<>();

        /** Messages of every group leave at once unless held. */
        private volatile boolean held;

        public void hold(boolean held) {
            this.held = held;
        }

        public Collection<Notice> of(String group) {
            return groups.getOrDefault(group, Map.of()).values();
        }

        public void forget() {
            groups.clear();
            held = false;
        }

        @Override
        public int queue(String group, List<Notice> notices) {
            var queued = groups.computeIfAbsent(group, name -> new ConcurrentHashMap<>());
            int before = queued.size();
            notices.forEach(notice -> queued.putIfAbsent(notice.key(), notice));
            return queued.size() - before;
        }

        @Override
        public GroupProgress progress(String group) {
            long total = of(group).size();
            long waiting = held ? total : 0;
            return new GroupProgress(total, waiting, total - waiting, 0, 0, 0);
        }
    }
}
