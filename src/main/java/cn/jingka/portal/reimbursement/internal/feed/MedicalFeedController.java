package cn.jingka.portal.reimbursement.internal.feed;

import cn.jingka.portal.common.i18n.Texts;
import cn.jingka.portal.reimbursement.FeedBatch;
import cn.jingka.portal.reimbursement.FeedState;
import cn.jingka.portal.reimbursement.MedicalFeed;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api/v1/medical-feed")
@Tag(name = "Medical feed", description = "The insurer's settlement feed")
class MedicalFeedController {

    private final MedicalFeed feed;
    private final Texts texts;

    MedicalFeedController(MedicalFeed feed, Texts texts) {
        this.feed = feed;
        this.texts = texts;
    }

    record Accepted(long batchId) {}

    /** @param error why the file was refused, in a FAILED batch only */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Progress(
            FeedState state, long lines, long accepted, long duplicates, long setAside, long rejected, String error) {}

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Queues a .csv or .csv.gz file of settlements, at most 4 GiB unpacked, for import")
    Accepted submit(@RequestPart("file") MultipartFile file) throws IOException {
        try (InputStream content = file.getInputStream()) {
            String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
            return new Accepted(feed.submit(name, file.getSize(), content));
        }
    }

    @GetMapping("/{batchId}")
    @Operation(summary = "How far the import is; lines = accepted + duplicates + setAside + rejected")
    Progress progress(@PathVariable long batchId, Locale language) {
        FeedBatch batch = feed.find(batchId);
        return new Progress(
                batch.state(),
                batch.lines(),
                batch.accepted(),
                batch.duplicates(),
                batch.setAside(),
                batch.rejected(),
                batch.failure()
                        .map(failure -> texts.getTranslation(
                                failure.key(), language, failure.arguments().toArray()))
                        .orElse(null));
    }

    @GetMapping("/{batchId}/rejected.csv")
    @Operation(summary = "The rejected lines with line number and reason; corrected, the file can be sent again")
    void rejected(@PathVariable long batchId, Locale language, HttpServletResponse response) throws IOException {
        feed.find(batchId);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"rejected-" + batchId + ".csv\"");
        feed.writeRejected(batchId, language, response.getOutputStream());
    }
}
