package com.imobhub.channels.web;

import static org.springframework.http.HttpStatus.CREATED;

import com.imobhub.channels.ChannelId;
import com.imobhub.channels.ChannelKind;
import com.imobhub.channels.ChannelState;
import com.imobhub.channels.application.ChannelDesk;
import com.imobhub.channels.domain.Channel;
import com.imobhub.channels.domain.WhatsAppNumber;
import com.imobhub.shared.Refusal;
import com.imobhub.shared.Secret;
import com.imobhub.team.Role;
import com.imobhub.team.SignedIn;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/channels")
class ChannelController {

    private final ChannelDesk desk;

    ChannelController(ChannelDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    ChannelList all() {
        return new ChannelList(desk.all().stream().map(ChannelView::of).toList());
    }

    @PostMapping
    @ResponseStatus(CREATED)
    ChannelView connect(@Valid @RequestBody Connection connection, @AuthenticationPrincipal SignedIn me) {
        onlyAdmins(me);
        return ChannelView.of(desk.connect(connection.name().strip(), connection.number()));
    }

    @PutMapping("/{id}")
    ChannelView reconnect(
            @PathVariable UUID id, @Valid @RequestBody Connection connection, @AuthenticationPrincipal SignedIn me) {
        onlyAdmins(me);
        return ChannelView.of(
                desk.reconnect(new ChannelId(id), connection.name().strip(), connection.number()));
    }

    private static void onlyAdmins(SignedIn me) {
        if (!me.role().includes(Role.ADMIN)) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "admins-only", "Only an admin connects channels.");
        }
    }

    /**
     * A number to connect.
     *
     * @param accessToken a permanent token of the Meta app; kept encrypted and never given back
     * @param graphVersion for example {@code v25.0}, which it is by default
     */
    record Connection(
            @NotNull ChannelKind kind,

            @NotBlank @Size(max = 80) @Pattern(regexp = PRINTABLE, message = "must be one line")
            String name,

            @NotNull @Pattern(regexp = "[0-9]{1,32}", message = "must be the digits that Meta shows")
            String phoneNumberId,

            @Nullable @Pattern(regexp = "[0-9]{1,32}", message = "must be the digits that Meta shows")
            String wabaId,

            @NotNull
            @Size(max = 1_000)
            @Pattern(regexp = "\\s*[\\x21-\\x7E]+\\s*", message = "must be one word as Meta shows it")
            String accessToken,

            @Nullable @Size(max = 32) @Pattern(regexp = PRINTABLE, message = "must be one line")
            String displayPhoneNumber,

            @Nullable @Pattern(regexp = "v[0-9]{1,3}\\.[0-9]{1,2}", message = "must look like v25.0")
            String graphVersion) {

        private static final String PRINTABLE = "[^\\p{Cntrl}]*";

        WhatsAppNumber number() {
            return new WhatsAppNumber(
                    phoneNumberId,
                    wabaId,
                    displayPhoneNumber,
                    new Secret(accessToken.strip()),
                    graphVersion == null ? WhatsAppNumber.DEFAULT_GRAPH_VERSION : graphVersion);
        }

        @Override
        public String toString() {
            return "Connection[" + kind + " " + phoneNumberId + "]";
        }
    }

    record ChannelList(List<ChannelView> items) {}

    /** @param trouble why the provider refuses the channel; null while it works */
    record ChannelView(
            UUID id,
            ChannelKind kind,
            String name,
            String phoneNumberId,
            @Nullable String wabaId,
            @Nullable String displayPhoneNumber,
            String graphVersion,
            ChannelState state,
            @Nullable TroubleView trouble,
            int textLimit,
            Instant createdAt) {

        record TroubleView(int code, String reason, Instant since) {}

        static ChannelView of(Channel channel) {
            var number = channel.number();
            var trouble = channel.trouble();
            return new ChannelView(
                    channel.id().value(),
                    channel.kind(),
                    channel.name(),
                    number.phoneNumberId(),
                    number.wabaId(),
                    number.displayPhoneNumber(),
                    number.graphVersion(),
                    channel.state(),
                    trouble == null ? null : new TroubleView(trouble.code(), trouble.reason(), trouble.since()),
                    channel.kind().capabilities().textLimit(),
                    channel.createdAt());
        }
    }
}
