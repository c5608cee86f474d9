package cn.jingka.portal.common.crypto;

import cn.jingka.portal.common.crypto.ColumnRenewal.Outcome;
import cn.jingka.portal.common.crypto.KeyRotationTable.Row;
import cn.jingka.portal.common.crypto.KeyRotations.State;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Takes the unfinished rotation as far as it goes now. Every step can be done again: a node may be killed at any point. */
@Component
class KeyRotationWork {

    private static final Logger LOG = LoggerFactory.getLogger(KeyRotationWork.class);

    private final KeyRotationTable rotations;
    private final KeysetFile keys;
    private final KeyNodes nodes;
    private final KeySettings settings;
    private final ColumnRenewal renewal;
    private final List<SealedColumns> columns;
    private final List<SealedStore> stores;
    private final UnknownColumns unknown;

    KeyRotationWork(
            KeyRotationTable rotations,
            KeysetFile keys,
            KeyNodes nodes,
            KeySettings settings,
            ColumnRenewal renewal,
            List<SealedColumns> columns,
            List<SealedStore> stores,
            UnknownColumns unknown) {
        this.rotations = rotations;
        this.keys = keys;
        this.nodes = nodes;
        this.settings = settings;
        this.renewal = renewal;
        this.columns = columns;
        this.stores = stores;
        this.unknown = unknown;
    }

    /** Nodes that a rotation in this state waits for. */
    List<String> waitingFor(Row rotation) {
        return switch (rotation.state()) {
            case ANNOUNCING -> nodes.without(node -> node.known().contains(rotation.newKey()));
            case SWITCHING -> nodes.without(node -> node.primary() == rotation.newKey());
            case RENEWING, RETIRING, DONE -> List.of();
        };
    }

    void goOn(BooleanSupplier stop) {
        Optional<Row> row = rotations.unfinished();
        while (row.isPresent() && !stop.getAsBoolean() && moved(row.get(), stop)) {
            row = rotations.unfinished();
        }
    }

    private boolean moved(Row rotation, BooleanSupplier stop) {
        Optional<State> next = switch (rotation.state()) {
            case ANNOUNCING -> announced(rotation);
            case SWITCHING -> switched(rotation);
            case RENEWING -> renewed(rotation, stop);
            case RETIRING -> retired(rotation, stop);
            case DONE -> Optional.empty();
        };
        next.ifPresent(state -> {
            rotations.move(rotation.id(), state);
            LOG.info("Key rotation {}: {}", rotation.id(), state);
        });
        return next.isPresent();
    }

    private Optional<State> announced(Row rotation) {
        keys.add(rotation.newKey());
        return waitingFor(rotation).isEmpty() && rotations.inStateFor(rotation.id(), settings.settle())
                ? Optional.of(State.SWITCHING)
                : Optional.empty();
    }

    private Optional<State> switched(Row rotation) {
        keys.use(rotation.newKey());
        return waitingFor(rotation).isEmpty() && rotations.inStateFor(rotation.id(), settings.settle())
                ? Optional.of(State.RENEWING)
                : Optional.empty();
    }

    private Optional<State> renewed(Row rotation, BooleanSupplier stop) {
        // What a running transaction had read before comes back with its commit, so it is gone through until nothing is
        // found.
        Outcome outcome = sweep(rotation, stop);
        if (stop.getAsBoolean() || outcome.renewed() > 0) {
            return stop.getAsBoolean() ? Optional.empty() : Optional.of(State.RENEWING);
        }
        return Optional.of(State.RETIRING);
    }

    private Optional<State> retired(Row rotation, BooleanSupplier stop) {
        if (!rotations.inStateFor(rotation.id(), settings.retireAfter())) {
            return Optional.empty();
        }
        Outcome outcome = sweep(rotation, stop);
        if (stop.getAsBoolean()) {
            return Optional.empty();
        }
        if (outcome.renewed() > 0) {
            return Optional.of(State.RETIRING);
        }
        Optional<String> problem = problem(rotation, outcome);
        if (problem.isPresent()) {
            rotations.problem(rotation.id(), problem.get());
            return Optional.empty();
        }
        keys.keepOnly(rotation.newKey());
        return Optional.of(State.DONE);
    }

    private Optional<String> problem(Row rotation, Outcome outcome) {
        if (outcome.failed() > 0) {
            return Optional.of(
                    outcome.failed() + " ciphertexts can't be opened with any key, see the parts and the log;"
                            + " the old key stays until they are restored or removed");
        }
        Set<String> known = allColumns().map(SealedColumn::name).collect(Collectors.toSet());
        List<String> others = unknown.using(olderThan(rotation.newKey()), known);
        return others.isEmpty()
                ? Optional.empty()
                : Optional.of("No module names these columns, yet they hold what the old key encrypted: "
                        + String.join(", ", others));
    }

    private List<Integer> olderThan(int newKey) {
        return keys.now().ids().stream().filter(id -> id != newKey).toList();
    }

    private Outcome sweep(Row rotation, BooleanSupplier stop) {
        long renewed = 0;
        long failed = 0;
        for (SealedColumn column : allColumns().toList()) {
            Outcome outcome = renewal.renew(rotation.id(), column, rotation.newKey(), stop);
            renewed += outcome.renewed();
            failed += outcome.failed();
        }
        for (SealedStore store : stores) {
            SealedStore.Renewed outcome = store.renew(stop);
            rotations.add(rotation.id(), store.name(), outcome.renewed());
            rotations.failed(rotation.id(), store.name(), outcome.failed());
            renewed += outcome.renewed();
            failed += outcome.failed();
        }
        return new Outcome(renewed, failed);
    }

    private Stream<SealedColumn> allColumns() {
        return columns.stream().flatMap(module -> module.sealedColumns().stream());
    }
}
