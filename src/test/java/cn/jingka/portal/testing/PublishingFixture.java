package cn.jingka.portal.testing;

import cn.jingka.portal.common.security.Actor;
import cn.jingka.portal.common.security.Role;
import cn.jingka.portal.publishing.ContentType;
import cn.jingka.portal.publishing.EditorsDesk;
import cn.jingka.portal.publishing.Piece;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Content written by one editor and published by another. */
@Component
@Profile("test")
public class PublishingFixture {

    public static final String AUTHOR = "editor";
    public static final String REVIEWER = "editor2";

    private final EditorsDesk desk;

    PublishingFixture(EditorsDesk desk) {
        this.desk = desk;
    }

    public static <T> T asEditor(String name, Supplier<T> work) {
        return ClaimsFixture.as(Actor.account(name, name, Set.of()), Role.EDITOR, work);
    }

    public static void asEditor(String name, Runnable work) {
        asEditor(name, () -> {
            work.run();
            return null;
        });
    }

    public Piece piece(ContentType<?> type, String id) {
        return asEditor(AUTHOR, () -> desk.piece(type.code(), id));
    }

    /** A piece that is new, or a new revision of one that is there, as a draft of {@link #AUTHOR}. */
    public <T> int draft(ContentType<T> type, String id, T content) {
        return asEditor(AUTHOR, () -> {
            boolean known = desk.pieces(Optional.of(type.code())).stream()
                    .anyMatch(line -> line.id().equals(id));
            if (!known) {
                desk.create(type.code(), id, content);
                return version(type, id);
            }
            desk.revise(
                    type.code(),
                    id,
                    desk.piece(type.code(), id).revisions().getFirst().number());
            return desk.save(type.code(), id, version(type, id), content);
        });
    }

    public <T> int inReview(ContentType<T> type, String id, T content) {
        int version = draft(type, id, content);
        return asEditor(AUTHOR, () -> {
            desk.sendToReview(type.code(), id, version, "");
            return version(type, id);
        });
    }

    /** Written, reviewed and published. */
    public <T> void publish(ContentType<T> type, String id, T content, LocalDate from, Optional<LocalDate> until) {
        int version = inReview(type, id, content);
        asEditor(REVIEWER, () -> desk.publish(type.code(), id, version, from, until));
    }

    public void withdraw(ContentType<?> type, String id) {
        asEditor(
                REVIEWER,
                () -> desk.withdraw(
                        type.code(),
                        id,
                        desk.piece(type.code(), id).shown().orElseThrow().number(),
                        "内容有误"));
    }

    private int version(ContentType<?> type, String id) {
        return desk.piece(type.code(), id).draft().orElseThrow().version();
    }
}
