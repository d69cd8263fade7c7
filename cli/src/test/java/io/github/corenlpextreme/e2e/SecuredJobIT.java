package io.github.corenlpextreme.e2e;
/** @see RightsIT */
class SecuredJobIT {}
