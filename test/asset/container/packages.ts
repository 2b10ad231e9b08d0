import type { Tree } from '../write-tree.js';

/** A chart as OSC wants it. */
export const CHART: Tree = {
  '.helmignore': '# what helm leaves out\n*.md\n/ci/\n',
  'Chart.yaml': `apiVersion: v2
name: noteboard
version: 1.2.0
description: Notes for teams.
maintainers:
  - name: Invented Ltd.
    email: help@example.com
annotations:
  source: ISV
  categories: Developer Tools
  architecture: x86_64,aarch64
  scenes: CCE
`,
  'README.md': '# For us\n',
  'ci/values.yaml': 'replicas: 1\n',
  'logo.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>\n',
  'templates/deployment.yaml': `apiVersion: apps/v1
kind: Deployment
metadata:
  name: {{ .Release.Name }}
spec:
  template:
    spec:
      containers:
        - name: web
          image: "{{ .Values.image.repository }}:{{ .Values.image.tag }}"
`,
  'values.yaml': `image:\n  repository: registry.example.com/noteboard\n  tag: 1.2.0\n  digest: sha256:${'0f'.repeat(32)}\n`,
};

/** An OSC service package, as far as its layout is known. */
const OSC: Tree = {
  'README.md': '# Noteboard\n',
  'lifecycle.yaml': 'install: {}\n',
  'manifests/noteboard_crd.yaml': 'kind: CustomResourceDefinition\n',
  'manifests/noteboard_csd.yaml': 'kind: CSD\nspec:\n  briefDescription: Notes for teams.\n',
  'metadata.yaml': 'name: noteboard\ntype: helm\n',
};

/** An Operator package. */
const OPERATOR: Tree = {
  'manifests/noteboard.clusterserviceversion.yaml': `apiVersion: operators.coreos.com/v1alpha1
kind: ClusterServiceVersion
metadata:
  name: noteboard.v1.2.0
  annotations:
    alm-examples: '[]'
    categories: Developer Tools
    description: Notes for teams.
    scenes: UCS,CCE
    source: ISV
    architecture: x86_64
spec:
  maintainers:
    - { name: Help, email: help@example.com }
  provider: { name: Invented Ltd. }
`,
  'manifests/noteboard_crd.yaml': 'kind: CustomResourceDefinition\n---\nkind: CustomResourceDefinition\n',
};

export const PACKAGES = { helm: CHART, operator: OPERATOR, osc: OSC } as const;
