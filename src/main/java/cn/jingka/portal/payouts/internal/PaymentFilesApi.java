package cn.jingka.portal.payouts.internal;

import cn.jingka.portal.payouts.BankMessages;
import cn.jingka.portal.payouts.PaymentFiles;
import io.swagger.v3.oas.annotations.Operation;
import java.io.IOException;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Bank files over HTTP (formats.md §4). */
@RestController
@RequestMapping("/api/v1")
class PaymentFilesApi {

    private final PaymentFiles files;
    private final BankMessages messages;

    PaymentFilesApi(PaymentFiles files, BankMessages messages) {
        this.files = files;
        this.messages = messages;
    }

    @GetMapping("/payment-files/{id}")
    @Operation(summary = "A payment file, pain.001.001.09")
    ResponseEntity<InputStreamResource> paymentFile(@PathVariable long id) {
        PaymentFiles.PaymentFile file = files.open(id);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_XML)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name())
                                .build()
                                .toString())
                .body(new InputStreamResource(file.content()));
    }

    @PostMapping(path = "/bank-messages", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "Takes a pain.002.001.11 or camt.054.001.08; the same message again changes nothing")
    BankMessages.Receipt bankMessage(@RequestPart("file") MultipartFile file) throws IOException {
        try (var content = file.getInputStream()) {
            return messages.receive(content);
        }
    }
}
