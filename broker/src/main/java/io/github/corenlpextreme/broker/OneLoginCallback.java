package io.github.corenlpextreme.broker;

import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Map;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.NameCallback;
import javax.security.auth.callback.UnsupportedCallbackException;
import javax.security.auth.login.AppConfigurationEntry;
import org.apache.kafka.common.security.auth.AuthenticateCallbackHandler;
import org.apache.kafka.common.security.scram.ScramCredential;
import org.apache.kafka.common.security.scram.ScramCredentialCallback;
import org.apache.kafka.common.security.scram.internals.ScramFormatter;
import org.apache.kafka.common.security.scram.internals.ScramMechanism;
import org.jspecify.annotations.Nullable;

/**
 * Tells a listener who may log in: the one user whose secret the listener itself has, whatever users the cluster's
 * metadata may know. Kafka makes one for each listener and asks it on its own threads.
 */
public final class OneLoginCallback implements AuthenticateCallbackHandler {
    private static final ScramMechanism MECHANISM = ScramMechanism.forMechanismName(BrokerLogin.MECHANISM);

    private volatile String user = ""; // both written once, before the listener opens
    private volatile @Nullable ScramCredential credential;

    /** For Kafka, which knows it by name. */
    public OneLoginCallback() {}

    @Override
    public void configure(Map<String, ?> configs, String mechanism, List<AppConfigurationEntry> logins) {
        Map<String, ?> login = logins.get(0).getOptions();
        try {
            credential = new ScramFormatter(MECHANISM)
                    .generateCredential(String.valueOf(login.get("password")), MECHANISM.minIterations());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has " + MECHANISM, e);
        }
        user = String.valueOf(login.get("username"));
    }

    /** Leaves the credential of another user empty, which is how Kafka is told that there is no such user. */
    @Override
    public void handle(Callback[] questions) throws UnsupportedCallbackException {
        String name = "";
        for (Callback question : questions) {
            if (question instanceof NameCallback asked) {
                name = asked.getDefaultName();
            } else if (question instanceof ScramCredentialCallback asked) {
                if (name.equals(user)) {
                    asked.scramCredential(credential);
                }
            } else {
                throw new UnsupportedCallbackException(question); // such as one for delegation tokens
            }
        }
    }

    @Override
    public void close() {
        // holds nothing open
    }
}
