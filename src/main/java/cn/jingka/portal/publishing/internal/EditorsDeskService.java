package cn.jingka.portal.publishing.internal;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.error.DomainException.Kind;
import cn.jingka.portal.common.security.CurrentActor;
import cn.jingka.portal.publishing.ContentType;
import cn.jingka.portal.publishing.EditorsDesk;
import cn.jingka.portal.publishing.Piece;
import cn.jingka.portal.publishing.Step;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Checks who asks; the moves themselves are {@link PieceMoves}' work. */
@Service
@PreAuthorize("hasRole('EDITOR')")
class EditorsDeskService implements EditorsDesk {

    private final ContentTypes types;
    private final ContentTable table;
    private final ContentJson json;
    private final DeskLines lines;
    private final Pieces pieces;
    private final PieceMoves moves;
    private final FieldDifference difference;
    private final CurrentActor actor;
    private final Clock clock;

    EditorsDeskService(
            ContentTypes types,
            ContentTable table,
            ContentJson json,
            DeskLines lines,
            Pieces pieces,
            PieceMoves moves,
            FieldDifference difference,
            CurrentActor actor,
            Clock clock) {
        this.types = types;
        this.table = table;
        this.json = json;
        this.lines = lines;
        this.pieces = pieces;
        this.moves = moves;
        this.difference = difference;
        this.actor = actor;
        this.clock = clock;
    }

    @Override
    public List<ContentType<?>> kinds() {
        return types.all();
    }

    @Override
    public ContentType<?> kind(String code) {
        return types.get(code);
    }

    @Override
    @Transactional(readOnly = true)
    public List<DeskLine> pieces(Optional<String> kind) {
        List<ContentType<?>> wished =
                kind.<List<ContentType<?>>>map(code -> List.of(types.get(code))).orElseGet(types::all);
        String account = actor.get().account();
        return wished.stream()
                .flatMap(type -> lines.of(type, account).stream())
                .sorted(Comparator.comparing(DeskLine::work))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Piece piece(String kind, String id) {
        ContentType<?> type = types.get(kind);
        if (!table.exists(kind, id)) {
            throw unknown(kind, id);
        }
        return pieces.of(type, id, actor.get().account());
    }

    @Override
    public String freeId(String kind) {
        String start = kind.toLowerCase(Locale.ROOT)
                + "-"
                + DateTimeFormatter.BASIC_ISO_DATE.format(LocalDate.ofInstant(clock.instant(), clock.getZone()))
                + "-";
        return IntStream.iterate(1, n -> n + 1)
                .mapToObj(n -> start + n)
                .filter(id -> !table.exists(kind, id))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void create(String kind, String id, Object content) {
        moves.create(types.get(kind), id, content, actor.get());
    }

    @Override
    public void revise(String kind, String id, int number) {
        moves.revise(types.get(kind), id, number, actor.get());
    }

    @Override
    public int save(String kind, String id, int version, Object content) {
        return moves.save(types.get(kind), id, version, content, actor.get());
    }

    @Override
    public void sendToReview(String kind, String id, int version, String words) {
        moves.sendToReview(types.get(kind), id, version, words, actor.get());
    }

    @Override
    public void takeBack(String kind, String id, int version) {
        moves.takeBack(types.get(kind), id, version, actor.get());
    }

    @Override
    public void sendBack(String kind, String id, int version, String words) {
        moves.sendBack(types.get(kind), id, version, words, actor.get());
    }

    @Override
    public void publish(String kind, String id, int version, LocalDate from, Optional<LocalDate> until) {
        moves.publish(types.get(kind), id, version, from, until, actor.get());
    }

    @Override
    public void discard(String kind, String id, int version) {
        moves.discard(types.get(kind), id, version, actor.get());
    }

    @Override
    public void withdraw(String kind, String id, int number, String words) {
        moves.withdraw(types.get(kind), id, number, words, actor.get());
    }

    @Override
    @Transactional(readOnly = true)
    public Object contentAt(String kind, String id, Step step) {
        return table.bodyAt(kind, id, step.revision(), step.ordinal())
                .<Object>map(body -> json.read(types.get(kind), id, body))
                .orElseThrow(() -> unknown(kind, id));
    }

    @Override
    public List<FieldChange> difference(String kind, Object before, Object after) {
        return difference.between(types.get(kind), before, after);
    }

    private static DomainException unknown(String kind, String id) {
        return new DomainException(Kind.NOT_FOUND, "publishing.error.unknownPiece", kind, id);
    }
}
