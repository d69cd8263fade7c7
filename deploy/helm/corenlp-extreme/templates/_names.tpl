{{/* The release's name is in every name. 40 characters leave room for what Kubernetes appends to a StatefulSet's. */}}
{{- define "corenlp-extreme.fullname" -}}
{{- $name := .Values.nameOverride | default .Chart.Name -}}
{{- if contains $name .Release.Name -}}
{{- .Release.Name | trunc 40 | trimSuffix "-" -}}
{{- else -}}
{{- printf "%s-%s" .Release.Name $name | trunc 40 | trimSuffix "-" -}}
{{- end -}}
{{- end -}}

{{/* What never changes in a release's life, so that it may stand in selectors and in a Job. */}}
{{- define "corenlp-extreme.selector" -}}
app.kubernetes.io/name: {{ .Chart.Name }}
app.kubernetes.io/instance: {{ .Release.Name }}
{{- end -}}

{{- define "corenlp-extreme.labels" -}}
{{ include "corenlp-extreme.selector" . }}
app.kubernetes.io/part-of: corenlp-extreme
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
helm.sh/chart: {{ printf "%s-%s" .Chart.Name .Chart.Version | replace "+" "_" }}
{{- end -}}

{{- define "corenlp-extreme.root" -}}
{{- .Values.input.s3 | trimSuffix "/" | default "/input" -}}
{{- end -}}

{{/* One input: a file. Several: a folder, in which they keep their own names. */}}
{{- define "corenlp-extreme.output" -}}
{{- $place := .Values.output.s3 | trimSuffix "/" | default "/output" -}}
{{- if eq (len .Values.input.files) 1 -}}
{{- printf "%s/%s.%s" $place (first .Values.input.files | base) .Values.job.format -}}
{{- else -}}
{{- printf "%s/%s" $place .Values.job.id -}}
{{- end -}}
{{- end -}}

{{/* (root, part) */}}
{{- define "corenlp-extreme.kafkaSecret" -}}
{{- index .root.Values .part "kafkaSecret" | default .root.Values.kafka.existingSecret -}}
{{- end -}}

{{- define "corenlp-extreme.usesS3" -}}
{{- if or .Values.input.s3 .Values.output.s3 -}}true{{- end -}}
{{- end -}}

{{/* The container has about half more than the heap of the annotators and their prerequisites. */}}
{{- define "corenlp-extreme.worker.memory" -}}
{{- $large := list "ner" "parse" "kbp" "coref.mention" "dcoref" "entitylink" "entitymentions" "gender" "relation" "sentiment" -}}
{{- $largest := list "coref" "quote" "quote.attribution" -}}
{{- $memory := "3Gi" -}}
{{- range splitList "," (.Values.job.annotators | nospace | lower) -}}
{{- if has . $largest -}}
{{- $memory = "9Gi" -}}
{{- else if and (has . $large) (eq $memory "3Gi") -}}
{{- $memory = "6Gi" -}}
{{- end -}}
{{- end -}}
{{- .Values.worker.memory | default $memory -}}
{{- end -}}
