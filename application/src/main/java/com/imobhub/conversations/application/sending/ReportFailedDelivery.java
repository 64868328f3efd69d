package com.imobhub.conversations.application.sending;

import com.imobhub.channels.ChannelReports;
import com.imobhub.conversations.DeliveryFailed;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Service;

/** The last error of a channel is the last one a message of it met. */
@Service
class ReportFailedDelivery {

    private final SendRecords records;
    private final ChannelReports reports;

    ReportFailedDelivery(SendRecords records, ChannelReports reports) {
        this.records = records;
        this.reports = reports;
    }

    @ApplicationModuleListener(id = "conversations.report-failed-delivery")
    void on(DeliveryFailed event) {
        records.refused(event.message()).ifPresent(refused -> {
            if (refused.code() != null) {
                reports.failed(refused.channel(), refused.code(), refused.words(), event.at());
            }
        });
    }
}
