package com.imobhub.conversations.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.springframework.http.HttpStatus.ACCEPTED;

import com.imobhub.conversations.application.deliveries.DeliveryDesk;
import com.imobhub.conversations.application.deliveries.DeliveryReads;
import com.imobhub.conversations.application.deliveries.DeliveryReads.Filter;
import com.imobhub.conversations.application.deliveries.DeliveryRow;
import com.imobhub.conversations.application.deliveries.DeliveryState;
import com.imobhub.conversations.application.deliveries.DeliverySummary;
import com.imobhub.conversations.application.receiving.Cause;
import com.imobhub.shared.Page;
import com.imobhub.shared.Refusal;
import com.imobhub.shared.StorableText;
import com.imobhub.team.Role;
import com.imobhub.team.SignedIn;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** For admins: what came in, what of it was not understood, and having it applied once more. */
@RestController
@RequestMapping("/api/deliveries")
class DeliveryController {

    private static final int SHOWN = 256 * 1024;
    private static final int DOWNLOADED = 16 * 1024 * 1024;
    private static final int LONGEST_WORDS = 200;

    private final DeliveryDesk desk;

    DeliveryController(DeliveryDesk desk) {
        this.desk = desk;
    }

    /**
     * The deliveries, newest first.
     *
     * @param state {@code all}, {@code pending}, {@code kept} or {@code done}
     * @param q part of a reason's words, or an id
     */
    @GetMapping
    Page<DeliveryItem> list(
            @RequestParam(defaultValue = "all") String state,
            @RequestParam(required = false) @Nullable String source,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit,
            @AuthenticationPrincipal SignedIn me) {
        onlyAdmins(me);
        var page = desk.list(new Filter(state(state), words(source, "source"), words(q, "q")), cursor, limit);
        return new Page<>(page.items().stream().map(DeliveryItem::of).toList(), page.next());
    }

    @GetMapping("/summary")
    DeliverySummary summary(@AuthenticationPrincipal SignedIn me) {
        onlyAdmins(me);
        return desk.summary();
    }

    @GetMapping("/{id}")
    OpenedDelivery find(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me) {
        onlyAdmins(me);
        return OpenedDelivery.of(desk.find(id));
    }

    /** What {@link #find} shows of the body, but all of it, as a file. */
    @GetMapping(path = "/{id}/body", produces = MediaType.TEXT_PLAIN_VALUE)
    ResponseEntity<byte[]> body(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me) {
        onlyAdmins(me);
        var body = ReadableBody.of(desk.find(id).delivery().body(), DOWNLOADED);
        var name = id + (body.format().equals("json") ? ".json" : ".txt");
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_PLAIN, UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(body.text().getBytes(UTF_8));
    }

    @PostMapping("/{id}/replay")
    @ResponseStatus(ACCEPTED)
    void replay(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me) {
        onlyAdmins(me);
        desk.replay(id, me.id());
    }

    @PostMapping("/replay")
    @ResponseStatus(ACCEPTED)
    DeliveriesReplayed replayAll(@Valid @RequestBody DeliveryReplay replay, @AuthenticationPrincipal SignedIn me) {
        onlyAdmins(me);
        var reason = words(replay.reason(), "reason");
        return new DeliveriesReplayed(desk.replayKept(reason == null ? "" : reason, me.id()));
    }

    private static void onlyAdmins(SignedIn me) {
        if (!me.role().includes(Role.ADMIN)) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "admins-only", "Only an admin sees deliveries.");
        }
    }

    private static @Nullable DeliveryState state(String word) {
        if (word.equals("all")) {
            return null;
        }
        return Arrays.stream(DeliveryState.values())
                .filter(state -> state.word().equals(word))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("state", "A state is all, pending, kept or done."));
    }

    private static @Nullable String words(@Nullable String given, String field) {
        if (given == null || given.isBlank()) {
            return null;
        }
        if (given.length() > LONGEST_WORDS) {
            throw Refusal.invalid(field, "At most " + LONGEST_WORDS + " characters.");
        }
        return StorableText.of(given.strip());
    }

    /**
     * Which deliveries to replay.
     *
     * @param reason only those whose reason contains it
     */
    record DeliveryReplay(
            @NotNull @Pattern(regexp = "kept", message = "must be kept")
            String state,

            @Nullable @Size(max = LONGEST_WORDS) String reason) {}

    record DeliveriesReplayed(int replayed) {}

    record DeliveryItem(
            UUID id,
            String source,
            Instant receivedAt,
            int size,

            @Schema(allowableValues = {"done", "pending", "kept"})
            String state,

            int attempts,
            @Nullable Instant dueAt,
            List<DeliveryReason> reasons) {

        static DeliveryItem of(DeliveryRow row) {
            return new DeliveryItem(
                    row.id(),
                    row.source(),
                    row.receivedAt(),
                    row.size(),
                    row.state().word(),
                    row.attempts(),
                    row.dueAt(),
                    row.reason() == null
                            ? List.of()
                            : Cause.read(readable(row.reason())).stream()
                                    .map(DeliveryReason::of)
                                    .toList());
        }

        /** Reasons quote what came. */
        private static String readable(String reason) {
            return VisibleText.of(SecretsMasked.in(VisibleText.cut(reason, SHOWN)));
        }
    }

    /** @param words one English sentence that quotes what came */
    record DeliveryReason(Cause cause, String words) {

        static DeliveryReason of(Cause.Told told) {
            return new DeliveryReason(told.cause(), told.words());
        }
    }

    record OpenedDelivery(DeliveryItem delivery, ReadableBody body) {

        static OpenedDelivery of(DeliveryReads.Opened opened) {
            return new OpenedDelivery(
                    DeliveryItem.of(opened.row()),
                    ReadableBody.of(opened.delivery().body(), SHOWN));
        }
    }
}
