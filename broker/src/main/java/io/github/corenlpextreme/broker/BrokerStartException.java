package io.github.corenlpextreme.broker;

/** The embedded broker could not be started; the message says why and what to do, in one sentence. */
public class BrokerStartException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BrokerStartException(String message, Throwable cause) {
        super(message, cause);
    }

    BrokerStartException(String message) {
        super(message);
    }
}
