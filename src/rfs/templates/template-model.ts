/** RFS's own names and shapes, as far as a publisher needs them. Fields that are not listed may come as well. */

/** A template as text, or the address of its zip or file: exactly one. */
export interface TemplateSource {
  /** At most 51,200 characters. */
  template_body?: string;
  /** At most 2,048 characters; RFS fetches it. */
  template_uri?: string;
}

export interface TemplateVariable {
  name: string;
  type?: string;
  description?: string;
  default?: unknown;
  sensitive?: boolean;
  nullable?: boolean;
  validations?: Array<{ condition?: string; error_message?: string }>;
}

export interface NewTemplate extends TemplateSource {
  /** 1 to 128 letters, digits, Chinese characters, `_` and `-`, a letter or Chinese character first. */
  template_name: string;
  /** At most 1,024 characters, as the other description. */
  template_description?: string;
  version_description?: string;
}

export interface NewTemplateVersion extends TemplateSource {
  version_description?: string;
}

/** A template by its name; the id makes sure that it is the one that was meant. */
export interface TemplateName {
  template_name: string;
  template_id?: string;
}

export interface TemplateVersionName extends TemplateName {
  /** `V1`, `V2`, … */
  version_id: string;
}

export interface TemplateMetadata {
  template_id: string;
  template_name: string;
  template_description?: string;
  create_time: string;
  update_time: string;
}

export interface TemplateSummary extends TemplateMetadata {
  latest_version_id: string;
  latest_version_description: string;
}

export interface TemplateVersionMetadata {
  template_id: string;
  template_name: string;
  version_description?: string;
  create_time: string;
}

export interface TemplateVersionSummary extends TemplateVersionMetadata {
  version_id: string;
}
