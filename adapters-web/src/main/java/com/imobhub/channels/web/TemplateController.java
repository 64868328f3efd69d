package com.imobhub.channels.web;

import com.imobhub.channels.ChannelId;
import com.imobhub.channels.application.SyncTemplates;
import com.imobhub.channels.application.TemplateDesk;
import com.imobhub.channels.application.TemplateDesk.TemplateChoice;
import com.imobhub.shared.Refusal;
import com.imobhub.team.Role;
import com.imobhub.team.SignedIn;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/channels/{id}/templates")
class TemplateController {

    private final TemplateDesk desk;
    private final SyncTemplates sync;

    TemplateController(TemplateDesk desk, SyncTemplates sync) {
        this.desk = desk;
        this.sync = sync;
    }

    /** The templates a channel can send, and those it cannot send now. */
    @GetMapping
    TemplateChoice search(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String query,
            @RequestParam(required = false) @Nullable String language) {
        return desk.search(new ChannelId(id), query, language == null || language.isBlank() ? null : language);
    }

    /** Has Meta list the templates again. */
    @PostMapping("/sync")
    TemplateChoice sync(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me) {
        if (!me.role().includes(Role.ADMIN)) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "admins-only", "Only an admin has templates listed again.");
        }
        return sync.sync(new ChannelId(id));
    }
}
