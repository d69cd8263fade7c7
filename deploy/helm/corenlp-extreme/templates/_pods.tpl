{{/*
(root, part, options): options of the command line as environment variables, with those that every part is told.
Numbers come from values as floats, and 1000000 as 1e+06.
*/}}
{{- define "corenlp-extreme.env" -}}
{{- $kafka := .root.Values.kafka -}}
{{- $options := merge .options (dict "job" .root.Values.job.id "bootstrapServers" (nospace $kafka.bootstrapServers)) -}}
{{- if include "corenlp-extreme.kafkaSecret" . -}}
{{- $options = set $options "kafkaConfig" "/etc/corenlp-extreme/kafka/client.properties" -}}
{{- end -}}
{{- range $option, $value := $options -}}
- name: CORENLP_EXTREME_{{ $option | snakecase | upper }}
  value: {{ kindIs "float64" $value | ternary (int64 $value) $value | toString | quote }}
{{ end -}}
{{- if include "corenlp-extreme.usesS3" .root -}}
{{- range $name, $value := .root.Values.s3.env -}}
- name: {{ $name }}
  value: {{ $value | quote }}
{{ end -}}
{{- end -}}
{{- end -}}

{{/* (root, part): what of a container is the same everywhere. */}}
{{- define "corenlp-extreme.container" -}}
{{- $image := .root.Values.image -}}
name: {{ .part }}
image: {{ printf "%s/%s:%s" $image.repository .part ($image.tag | default .root.Chart.AppVersion) | quote }}
imagePullPolicy: {{ $image.pullPolicy }}
securityContext:
  allowPrivilegeEscalation: false
  readOnlyRootFilesystem: true
  capabilities:
    drop: [ALL]
{{- if and (include "corenlp-extreme.usesS3" .root) .root.Values.s3.existingSecret }}
envFrom:
  - secretRef:
      name: {{ .root.Values.s3.existingSecret }}
{{- end }}
{{- end -}}

{{/*
(cpu, memory, of): of a part's values. Memory is a limit and is asked for whole, because a JVM never gives it back; so is
the node's disk, which holds /tmp and the log; CPU has no limit.
*/}}
{{- define "corenlp-extreme.resources" -}}
{{- $limits := dict "memory" .memory "ephemeral-storage" .of.ephemeralStorage -}}
{{- $computed := dict "requests" (merge (dict "cpu" (toString .cpu)) $limits) "limits" $limits -}}
resources:
  {{- mergeOverwrite $computed (deepCopy .of.resources) | toYaml | nindent 2 }}
{{- end -}}

{{/* Of a part that listens. Only the start has five minutes; a JVM that is replaced later answers from its first second. */}}
{{- define "corenlp-extreme.health" -}}
ports:
  - name: health
    containerPort: 8080
startupProbe:
  httpGet: {path: /live, port: health}
  periodSeconds: 5
  timeoutSeconds: 5
  failureThreshold: 60
livenessProbe:
  httpGet: {path: /live, port: health}
  periodSeconds: 10
  timeoutSeconds: 5
  failureThreshold: 6
readinessProbe:
  httpGet: {path: /ready, port: health}
  periodSeconds: 10
  timeoutSeconds: 5
{{- end -}}

{{/* (root, part): what of a pod is the same everywhere. */}}
{{- define "corenlp-extreme.pod" -}}
serviceAccountName: {{ include "corenlp-extreme.fullname" .root }}
automountServiceAccountToken: false
# A Service named corenlp-extreme-... would become variables CORENLP_EXTREME_..., which the program takes for options.
enableServiceLinks: false
securityContext:
  runAsNonRoot: true
  runAsUser: 10001
  runAsGroup: 10001
  fsGroup: 10001
  # Not file by file at every start: a volume can hold many.
  fsGroupChangePolicy: OnRootMismatch
  seccompProfile:
    type: RuntimeDefault
{{- with .root.Values.image.pullSecrets }}
imagePullSecrets:
  {{- range . }}
  - name: {{ . }}
  {{- end }}
{{- end }}
{{- with index .root.Values .part "pod" }}
{{ toYaml . }}
{{- end }}
{{- end -}}

{{/* (root, part) */}}
{{- define "corenlp-extreme.mounts" -}}
- name: tmp
  mountPath: /tmp
{{- if include "corenlp-extreme.kafkaSecret" . }}
- name: kafka
  mountPath: /etc/corenlp-extreme/kafka
  readOnly: true
{{- end }}
{{- if eq .part "writer" }}
- name: output
  mountPath: /output
{{- else if .root.Values.input.existingClaim }}
- name: input
  mountPath: /input
  {{- with .root.Values.input.subPath }}
  subPath: {{ . }}
  {{- end }}
  readOnly: true
{{- end }}
{{- end -}}

{{/* (root, part) */}}
{{- define "corenlp-extreme.volumes" -}}
- name: tmp
  emptyDir:
    sizeLimit: 256Mi
{{- with include "corenlp-extreme.kafkaSecret" . }}
- name: kafka
  secret:
    secretName: {{ . }}
    defaultMode: 0440
{{- end }}
{{- if and (ne .part "writer") .root.Values.input.existingClaim }}
- name: input
  persistentVolumeClaim:
    claimName: {{ .root.Values.input.existingClaim }}
    readOnly: true
{{- end }}
{{- end -}}
