package com.imobhub.conversations.web;

import static org.springframework.http.HttpStatus.CREATED;
import static org.springframework.http.HttpStatus.NO_CONTENT;

import com.imobhub.conversations.ConversationId;
import com.imobhub.conversations.application.scheduled.Plan;
import com.imobhub.conversations.application.scheduled.ScheduleDesk;
import com.imobhub.conversations.application.scheduled.ScheduledId;
import com.imobhub.conversations.application.scheduled.ScheduledView;
import com.imobhub.team.SignedIn;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/conversations/{id}/scheduled")
class ScheduledController {

    private final ScheduleDesk desk;

    ScheduledController(ScheduleDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    ScheduledList open(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me) {
        return new ScheduledList(desk.open(new ConversationId(id), me));
    }

    @PostMapping
    @ResponseStatus(CREATED)
    ScheduledView schedule(
            @PathVariable UUID id, @Valid @RequestBody ToSchedule what, @AuthenticationPrincipal SignedIn me) {
        return desk.schedule(
                new ConversationId(id), what.message().draft(), new Plan(what.at(), what.cancelIfAnswered()), me);
    }

    @PutMapping("/{scheduled}")
    ScheduledView change(@PathVariable UUID id, @PathVariable UUID scheduled, @Valid @RequestBody ScheduleChange to) {
        return desk.change(
                new ConversationId(id),
                new ScheduledId(scheduled),
                to.message() == null ? null : to.message().draft(),
                new Plan(to.at(), to.cancelIfAnswered()),
                to.version());
    }

    @DeleteMapping("/{scheduled}")
    @ResponseStatus(NO_CONTENT)
    void cancel(@PathVariable UUID id, @PathVariable UUID scheduled) {
        desk.cancel(new ConversationId(id), new ScheduledId(scheduled));
    }

    @PostMapping("/{scheduled}/now")
    @ResponseStatus(NO_CONTENT)
    void sendNow(@PathVariable UUID id, @PathVariable UUID scheduled) {
        desk.sendNow(new ConversationId(id), new ScheduledId(scheduled));
    }

    record ScheduledList(List<ScheduledView> items) {}

    /** @param cancelIfAnswered whether it is not to be sent if the contact writes before */
    record ToSchedule(
            @NotNull Instant at,
            boolean cancelIfAnswered,
            @NotNull @Valid MessageToSend message) {}

    /**
     * @param message in place of what it said; without it only the time changes
     * @param version the one that was shown
     */
    record ScheduleChange(
            @NotNull Instant at,
            boolean cancelIfAnswered,
            @Nullable @Valid MessageToSend message,
            @NotNull Integer version) {}
}
