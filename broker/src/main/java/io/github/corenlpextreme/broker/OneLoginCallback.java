package io.github.corenlpextreme.broker;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.NameCallback;
import javax.security.auth.callback.UnsupportedCallbackException;
import javax.security.auth.login.AppConfigurationEntry;
import org.apache.kafka.common.security.auth.AuthenticateCallbackHandler;
import org.apache.kafka.common.security.scram.ScramCredential;
import org.apache.kafka.common.security.scram.ScramCredentialCallback;
import org.jspecify.annotations.Nullable;

/**
 * Tells a listener who may log in: the one user that the broker was started with, whatever users the cluster's
 * metadata may know. Kafka makes one for each of its network threads.
 */
public final class OneLoginCallback implements AuthenticateCallbackHandler {
    /** The setting that holds the user's credential: a future, because it takes time to compute. */
    static final String CREDENTIAL = "corenlp-extreme.credential";

    private volatile @Nullable CompletableFuture<?> credential; // written once, before the listener opens

    /** For Kafka, which knows it by name. */
    public OneLoginCallback() {}

    @Override
    public void configure(Map<String, ?> settings, String mechanism, List<AppConfigurationEntry> logins) {
        credential = (CompletableFuture<?>) settings.get(CREDENTIAL);
    }

    /** Leaves the credential of another user empty, which is how Kafka is told that there is no such user. */
    @Override
    public void handle(Callback[] questions) throws UnsupportedCallbackException {
        String user = "";
        for (Callback question : questions) {
            if (question instanceof NameCallback asked) {
                user = asked.getDefaultName();
            } else if (question instanceof ScramCredentialCallback asked) {
                asked.scramCredential(of(user));
            } else {
                throw new UnsupportedCallbackException(question); // such as one for delegation tokens
            }
        }
    }

    private @Nullable ScramCredential of(String user) {
        CompletableFuture<?> computed = credential;
        return computed != null && user.equals(BrokerLogin.USER) ? (ScramCredential) computed.join() : null;
    }

    @Override
    public void close() {
        // holds nothing open
    }
}
