package com.imobhub.simulator;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The knobs: faults on, faults off, and what Graph was asked. */
@RestController
@RequestMapping("/simulator/api")
class ControlController {

    private final Faults faults;
    private final SendLimits limits;
    private final RequestLog requests;
    private final BusinessNumbers numbers;

    ControlController(Faults faults, SendLimits limits, RequestLog requests, BusinessNumbers numbers) {
        this.faults = faults;
        this.limits = limits;
        this.requests = requests;
        this.numbers = numbers;
    }

    record Requests(List<RequestLog.Entry> items) {}

    record Numbers(List<BusinessNumber> items) {}

    @GetMapping("/faults")
    Faults.Settings faults() {
        return faults.settings();
    }

    @PutMapping("/faults")
    Faults.Settings change(@RequestBody Faults.Settings settings) {
        faults.change(settings);
        limits.forget();
        return faults.settings();
    }

    @GetMapping("/requests")
    Requests requests() {
        return new Requests(requests.all());
    }

    @DeleteMapping("/requests")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void forgetRequests() {
        requests.clear();
    }

    /** The agency's numbers that a lead can write to. */
    @GetMapping("/numbers")
    Numbers numbers() {
        return new Numbers(numbers.all());
    }
}
