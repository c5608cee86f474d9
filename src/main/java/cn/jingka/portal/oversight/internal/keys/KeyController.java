package cn.jingka.portal.oversight.internal.keys;

import cn.jingka.portal.common.crypto.KeyRotations.Part;
import cn.jingka.portal.common.crypto.KeyRotations.Rotation;
import cn.jingka.portal.common.crypto.KeyRotations.State;
import cn.jingka.portal.common.i18n.Formats;
import cn.jingka.portal.common.i18n.Texts;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The rotation of the keys for the command {@code rotate-keys}. */
@RestController
@RequestMapping("/api/v1/keys/rotations")
@Tag(name = "Keys", description = "The key that encrypts identifying data")
class KeyController {

    private final KeyDesk desk;
    private final Texts texts;

    KeyController(KeyDesk desk, Texts texts) {
        this.desk = desk;
        this.texts = texts;
    }

    /** @param summary for people; {@code waitingFor} are nodes; {@code problem} is null when nothing has to be looked after */
    record Answer(
            long id,
            State state,
            Instant startedAt,
            String startedBy,
            long renewed,
            List<Part> parts,
            List<String> waitingFor,
            String problem,
            Instant finishedAt,
            String summary) {}

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Renews the key for identifying data; while a rotation is under way, gives that one")
    Answer start(Locale language) {
        return answer(desk.start(), language);
    }

    @GetMapping("/{id}")
    @Operation(summary = "How far a rotation is")
    Answer get(@PathVariable long id, Locale language) {
        return answer(desk.get(id), language);
    }

    private Answer answer(Rotation rotation, Locale language) {
        return new Answer(
                rotation.id(),
                rotation.state(),
                rotation.startedAt(),
                rotation.startedBy(),
                rotation.renewed(),
                rotation.parts(),
                rotation.waitingFor(),
                rotation.problem().orElse(null),
                rotation.finishedAt().orElse(null),
                texts.getTranslation(
                        "oversight.keys.state." + rotation.state(),
                        language,
                        Long.toString(rotation.id()),
                        Formats.count(rotation.renewed()),
                        String.join(", ", rotation.waitingFor())));
    }
}
