package com.imobhub.conversations.web;

import com.imobhub.channels.ChannelId;
import com.imobhub.conversations.application.reading.LookUp;
import com.imobhub.team.SignedIn;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/contacts")
class ContactController {

    private final LookUp lookUp;

    ContactController(LookUp lookUp) {
        this.lookUp = lookUp;
    }

    /** Who has this phone number, in whatever notation. */
    @GetMapping("/lookup")
    LookUp.NumberOwner lookUp(
            @RequestParam String to, @RequestParam UUID channelId, @AuthenticationPrincipal SignedIn me) {
        return lookUp.owner(me, to, new ChannelId(channelId));
    }
}
