package io.muster.customer;

/** Says that changes of customers can be counted from now on; whoever keeps an older picture should let it go. */
public record CustomersChanged() {}
