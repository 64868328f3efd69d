package com.imobhub.channels.web;

import static org.springframework.http.HttpStatus.NO_CONTENT;

import com.imobhub.channels.application.AlertDesk;
import com.imobhub.channels.domain.Alert;
import com.imobhub.shared.Refusal;
import com.imobhub.team.Role;
import com.imobhub.team.SignedIn;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/channels/alerts")
class AlertController {

    private final AlertDesk desk;

    AlertController(AlertDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    AlertList open(@AuthenticationPrincipal SignedIn me) {
        onlyManagers(me);
        return new AlertList(desk.open().stream().map(AlertView::of).toList());
    }

    @PostMapping("/{id}/dismiss")
    @ResponseStatus(NO_CONTENT)
    void dismiss(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me) {
        onlyManagers(me);
        desk.dismiss(id, me.id());
    }

    private static void onlyManagers(SignedIn me) {
        if (!me.role().includes(Role.MANAGER)) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "managers-only", "Only managers read alerts of channels.");
        }
    }

    record AlertList(List<AlertView> items) {}

    /**
     * @param channelId null when it is about every channel of the account
     * @param wabaId null when it is about one channel
     * @param about what it is about, e.g. the name of a template
     * @param words what Meta said
     * @param until when it ends by itself
     */
    record AlertView(
            UUID id,
            Alert.Level level,
            Alert.Kind kind,
            @Nullable UUID channelId,
            @Nullable String wabaId,
            @Nullable String about,
            @Nullable String words,
            @Nullable Instant until,
            Instant at) {

        static AlertView of(Alert alert) {
            return new AlertView(
                    alert.id(),
                    alert.level(),
                    alert.kind(),
                    alert.channel() == null ? null : alert.channel().value(),
                    alert.account(),
                    alert.about(),
                    alert.words(),
                    alert.until(),
                    alert.at());
        }
    }
}
