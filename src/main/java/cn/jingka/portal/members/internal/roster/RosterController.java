package cn.jingka.portal.members.internal.roster;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.sheet.WorkbookGate;
import cn.jingka.portal.members.RosterBatch;
import cn.jingka.portal.members.Rosters;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "rosters")
class RosterController {

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final Rosters rosters;

    RosterController(Rosters rosters) {
        this.rosters = rosters;
    }

    record RosterAnswer(long batchId, int added, int changed, int removed, int rejected) {}

    @Operation(summary = "Applies a unit's roster workbook at once; good rows count, rejected rows can be fetched")
    @PostMapping(path = "/units/{code}/roster", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    RosterAnswer apply(@PathVariable String code, @RequestParam("file") MultipartFile file) throws IOException {
        // Never read into memory what is refused for its size.
        if (file.getSize() > WorkbookGate.MAX_BYTES) {
            throw new DomainException(
                    DomainException.Kind.MALFORMED, "common.sheet.tooLarge", WorkbookGate.MAX_BYTES >> 20);
        }
        String name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
        RosterBatch batch = rosters.applyAtOnce(code, name, file.getBytes());
        RosterBatch.Counts counts = batch.counts();
        return new RosterAnswer(batch.id(), counts.added(), counts.changed(), counts.removed(), counts.rejected());
    }

    @Operation(summary = "The rejected rows of a roster with their reasons, as a workbook to correct and send again")
    @GetMapping("/rosters/{batchId}/rejected.xlsx")
    ResponseEntity<byte[]> rejected(@PathVariable long batchId, Locale language) {
        ByteArrayOutputStream workbook = new ByteArrayOutputStream();
        rosters.writeRejected(batchId, language, workbook);
        return ResponseEntity.ok()
                .contentType(XLSX)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("rejected-" + batchId + ".xlsx")
                                .build()
                                .toString())
                .body(workbook.toByteArray());
    }
}
