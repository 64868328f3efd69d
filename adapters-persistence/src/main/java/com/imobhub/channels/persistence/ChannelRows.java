package com.imobhub.channels.persistence;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface ChannelRows extends JpaRepository<ChannelRow, UUID> {

    List<ChannelRow> findAllByOrderByCreatedAtAscIdAsc();
}
