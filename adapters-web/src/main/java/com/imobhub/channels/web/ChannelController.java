package com.imobhub.channels.web;

import static org.springframework.http.HttpStatus.CREATED;

import com.imobhub.channels.ChannelId;
import com.imobhub.channels.ChannelKind;
import com.imobhub.channels.Presence;
import com.imobhub.channels.application.ChannelDesk;
import com.imobhub.channels.application.ChannelOverview;
import com.imobhub.channels.application.ConnectNumber;
import com.imobhub.channels.application.ShownPresence;
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
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.util.unit.DataSize;
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
    private final ConnectNumber connect;
    private final ShownPresence presence;
    private final long largestUpload;

    ChannelController(
            ChannelDesk desk,
            ConnectNumber connect,
            ShownPresence presence,
            @Value("${imobhub.media.limit:100MB}") DataSize mediaLimit,
            @Value("${spring.servlet.multipart.max-file-size:100MB}") DataSize requestLimit) {
        this.desk = desk;
        this.connect = connect;
        this.presence = presence;
        this.largestUpload = Math.min(mediaLimit.toBytes(), requestLimit.toBytes());
    }

    @GetMapping
    ChannelList all() {
        var chosen = presence.all();
        return new ChannelList(desk.overview().stream()
                .map(channel -> ChannelView.of(
                        channel, chosen.getOrDefault(channel.channel().id(), Presence.OPEN), largestUpload))
                .toList());
    }

    @GetMapping("/{id}")
    ChannelView one(@PathVariable UUID id) {
        return view(desk.overview(new ChannelId(id)));
    }

    @PostMapping
    @ResponseStatus(CREATED)
    ChannelView connect(@Valid @RequestBody Connection connection, @AuthenticationPrincipal SignedIn me) {
        onlyAdmins(me);
        return view(connect.connect(connection.name().strip(), connection.number()));
    }

    @PutMapping("/{id}")
    ChannelView reconnect(
            @PathVariable UUID id, @Valid @RequestBody Connection connection, @AuthenticationPrincipal SignedIn me) {
        onlyAdmins(me);
        return view(connect.reconnect(new ChannelId(id), connection.name().strip(), connection.number()));
    }

    /** Asks Meta how the number is doing now. */
    @PostMapping("/{id}/check")
    ChannelView check(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me) {
        onlyAdmins(me);
        return view(connect.refresh(new ChannelId(id)));
    }

    /** Chooses what contacts notice over this channel. */
    @PutMapping("/{id}/presence")
    ChannelView choose(
            @PathVariable UUID id, @Valid @RequestBody PresenceToShow wish, @AuthenticationPrincipal SignedIn me) {
        onlyAdmins(me);
        presence.choose(new ChannelId(id), new Presence(wish.readReceipts(), wish.typing()));
        return view(desk.overview(new ChannelId(id)));
    }

    private ChannelView view(ChannelOverview channel) {
        return ChannelView.of(channel, presence.of(channel.channel().id()), largestUpload);
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

    /** @param typing has an effect only together with {@code readReceipts} */
    record PresenceToShow(
            @NotNull Boolean readReceipts, @NotNull Boolean typing) {}

    record ChannelList(List<ChannelView> items) {}
}
