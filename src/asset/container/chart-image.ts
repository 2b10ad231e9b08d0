/** An image that a chart refers to through values.yaml. */
export interface ChartImage {
  /** In the package: `noteboard/values.yaml`. */
  file: string;
  /** As the chart's own file has it. */
  declared: string;
  /** As the packed chart has it. */
  packed: string;
  /** `sha256:…`, where the reference has one: a tag may come to mean another image. */
  digest?: string;
}
