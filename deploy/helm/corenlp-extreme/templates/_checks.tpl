{{/* What values.schema.json cannot say: rules that join two values. */}}
{{- define "corenlp-extreme.checks" -}}
{{- $lanes := int .Values.job.lanes -}}
{{- $scaling := .Values.autoscaling -}}
{{- $claim := .Values.input.existingClaim -}}
{{- if and (not $claim) (not .Values.input.s3) -}}
{{- fail "where are the inputs? set input.existingClaim (a PersistentVolumeClaim) or input.s3 (s3://BUCKET/PREFIX)" -}}
{{- end -}}
{{- if and $claim .Values.input.s3 -}}
{{- fail "input.existingClaim and input.s3 are both set: a job's inputs lie below one root, so drop one" -}}
{{- end -}}
{{- if and $scaling.enabled (gt (int $scaling.maxReplicas) $lanes) -}}
{{- fail (printf "autoscaling.maxReplicas %d: more than job.lanes (%d) cannot work at once; lower it, or begin a job with more lanes" (int $scaling.maxReplicas) $lanes) -}}
{{- end -}}
{{- if and $scaling.enabled (gt (int $scaling.minReplicas) (int $scaling.maxReplicas)) -}}
{{- fail (printf "autoscaling.minReplicas %d is above autoscaling.maxReplicas %d" (int $scaling.minReplicas) (int $scaling.maxReplicas)) -}}
{{- end -}}
{{- if and (not $scaling.enabled) (gt (int .Values.worker.replicas) $lanes) -}}
{{- fail (printf "worker.replicas %d: more than job.lanes (%d) cannot work at once; lower it, or begin a job with more lanes" (int .Values.worker.replicas) $lanes) -}}
{{- end -}}
{{- $sections := int .Values.job.sections -}}
{{- if mod $lanes $sections -}}
{{- fail (printf "job.lanes %d: %d sections must have equally many; make it %d" $lanes $sections (mul $sections (add1 (div $lanes $sections)))) -}}
{{- end -}}
{{- $writers := int .Values.writer.replicas -}}
{{- if not (or (eq $writers 1) (eq $writers $sections)) -}}
{{- fail (printf "writer.replicas %d: there is one writer for all sections, or one for each: make it 1, or as many as job.sections (%d)" $writers $sections) -}}
{{- end -}}
{{- if $scaling.enabled -}}
{{- include "corenlp-extreme.checks.keda" . -}}
{{- end -}}
{{- end -}}

{{/* KEDA that cannot log in does not fail the installation; the workers would only never be scaled. */}}
{{- define "corenlp-extreme.checks.keda" -}}
{{- $kafka := .Values.autoscaling.kafka -}}
{{- $secret := $kafka.existingSecret | default .Values.kafka.existingSecret -}}
{{- $sasl := not (has $kafka.sasl (list "" "none")) -}}
{{- $clients := include "corenlp-extreme.kafkaSecret" (dict "root" . "part" "worker") -}}
{{- if and $clients (not $kafka.sasl) (not $kafka.tls) -}}
{{- fail "the workers' Kafka settings are in a secret, but KEDA cannot read client.properties: say it in autoscaling.kafka.tls and .sasl too (sasl: none if there is none), or set autoscaling.enabled=false" -}}
{{- end -}}
{{- if and (or $sasl (eq $kafka.tls "enable")) (not $secret) -}}
{{- fail "autoscaling.kafka.tls or .sasl is set, but no secret: name it in kafka.existingSecret or autoscaling.kafka.existingSecret" -}}
{{- end -}}
{{- if and $sasl (not (and (has "username" $kafka.parameters) (has "password" $kafka.parameters))) -}}
{{- fail (printf "autoscaling.kafka.sasl %s needs username and password among autoscaling.kafka.parameters" $kafka.sasl) -}}
{{- end -}}
{{- end -}}
