package com.imobhub.simulator;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Media at Graph: uploaded here, looked up beside the numbers, deleted (wire-formats.md §7). */
@RestController
@RequestMapping("/simulator/graph")
class GraphMediaController {

    private final RequestLog requests;
    private final MediaShelf shelf;

    GraphMediaController(RequestLog requests, MediaShelf shelf) {
        this.requests = requests;
        this.shelf = shelf;
    }

    @PostMapping("/{version:v\\d+\\.\\d+}/{phoneNumberId}/media")
    ResponseEntity<byte[]> upload(
            @RequestParam(name = "messaging_product", required = false) @Nullable String product,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            HttpServletRequest request)
            throws IOException {
        requests.add(request, null);
        BearerCheck.check(request);
        if (!"whatsapp".equals(product)) {
            throw GraphRefusal.saying(
                    MetaError.INVALID_PARAMETER, "(#100) The parameter messaging_product is required.");
        }
        if (file == null) {
            throw GraphRefusal.saying(MetaError.INVALID_PARAMETER, "(#100) The parameter file is required.");
        }
        return GraphAnswer.ok(Map.of("id", keep(file).id()));
    }

    @DeleteMapping("/{version:v\\d+\\.\\d+}/{mediaId}")
    ResponseEntity<byte[]> delete(@PathVariable String mediaId, HttpServletRequest request) {
        requests.add(request, null);
        BearerCheck.check(request);
        var file = shelf.find(mediaId).orElseThrow(() -> GraphRefusal.unknownObject("delete", mediaId));
        shelf.remove(file.id());
        return GraphAnswer.ok(new GraphAnswer.Success(true));
    }

    private MediaFile keep(MultipartFile file) throws IOException {
        var type = file.getContentType() == null ? "application/octet-stream" : file.getContentType();
        var kind = MediaKind.ofType(type)
                .orElseThrow(() -> GraphRefusal.saying(
                        MetaError.INVALID_PARAMETER,
                        "(#100) Param file must be a file with one of the following types: "
                                + String.join(", ", MediaKind.allTypes()) + ". Received file of type '" + type + "'."));
        try (var content = file.getInputStream()) {
            return shelf.keep(MediaId.fromBusiness(), type, file.getOriginalFilename(), kind.largest(), content);
        } catch (MediaShelf.TooLarge e) {
            throw GraphRefusal.because(
                    MetaError.MEDIA_UPLOAD,
                    "Media file size too big. Max file size allowed for " + kind.wireName() + ": " + kind.largest()
                            + " bytes.");
        }
    }
}
