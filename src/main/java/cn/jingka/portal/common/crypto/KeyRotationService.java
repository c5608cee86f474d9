package cn.jingka.portal.common.crypto;

import cn.jingka.portal.common.crypto.KeyRotationTable.Row;
import cn.jingka.portal.common.error.DomainException;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.security.SecureRandom;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

@Service
class KeyRotationService implements KeyRotations {

    /** One node at a time goes on with it; when that one dies, another does. */
    @Configuration(proxyBeanMethods = false)
    static class Schedule {

        @Bean
        RecurringTask<Void> keyRotation(KeyRotationWork work, KeySettings settings) {
            return Tasks.recurring("key-rotation", FixedDelay.of(settings.beat()))
                    .execute((instance, context) ->
                            work.goOn(() -> context.getSchedulerState().isShuttingDown()));
        }
    }

    private final SecureRandom random = new SecureRandom();
    private final KeyRotationTable rotations;
    private final KeyRotationWork work;
    private final KeysetFile keys;

    KeyRotationService(KeyRotationTable rotations, KeyRotationWork work, KeysetFile keys) {
        this.rotations = rotations;
        this.work = work;
        this.keys = keys;
    }

    @Override
    public Rotation start(String by) {
        try {
            return rotations.unfinished().map(this::rotation).orElseGet(() -> get(rotations.insert(unusedId(), by)));
        } catch (DuplicateKeyException sameMoment) {
            return rotation(rotations.unfinished().orElseThrow(() -> sameMoment));
        }
    }

    @Override
    public Rotation get(long id) {
        return rotations
                .find(id)
                .map(this::rotation)
                .orElseThrow(() ->
                        new DomainException(DomainException.Kind.NOT_FOUND, "common.keys.unknown", Long.toString(id)));
    }

    private int unusedId() {
        Set<Integer> used = keys.now().ids();
        return random.ints(1, Integer.MAX_VALUE)
                .filter(id -> !used.contains(id))
                .findFirst()
                .orElseThrow();
    }

    private Rotation rotation(Row row) {
        List<Part> parts = rotations.parts(row.id());
        return new Rotation(
                row.id(),
                row.state(),
                row.startedAt(),
                row.startedBy(),
                parts.stream().mapToLong(Part::renewed).sum(),
                parts,
                work.waitingFor(row),
                row.problem(),
                row.finishedAt());
    }
}
